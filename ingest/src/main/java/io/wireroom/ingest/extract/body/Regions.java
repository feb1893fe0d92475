package io.wireroom.ingest.extract.body;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places that may hold the article: what declares itself as such, where the page's prose has its middle, and what stands
 * around the headline.
 */
final class Regions {
    /** Names by which a place declares itself to hold the article, the surest first. */
    static final List<BoxName> DECLARATIONS = List.of(BoxName.DECLARED, BoxName.BODY, BoxName.ARTICLE, BoxName.MAIN);

    private static final int APART = BoxName.COMMENTS.bit()
            | BoxName.RELATED.bit()
            | BoxName.SIDE.bit()
            | BoxName.FOOTER.bit()
            | BoxName.NAVIGATION.bit()
            | BoxName.NOTICE.bit()
            | BoxName.HIDDEN.bit();
    private static final int UNDER_A_HEADLINE = 300;
    private static final double GAIN = 1.1;

    private final Map<BoxName, Place> declared = new EnumMap<>(BoxName.class);
    private final Sums sums;

    /** The place that most prose votes for: each block of prose for its parent, half for the one around it. */
    final Place middle;

    /** The middle, grown outwards as long as that gains more prose than clutter. */
    final Place grown;

    /** The surest declaration that holds half as much prose as {@link #grown}, or that itself. */
    final Place chosen;

    /** The first place around the headline that holds prose. */
    final Optional<Place> around;

    Regions(Layout layout, Sums sums, Optional<Place> headline) {
        this.sums = sums;
        this.middle = vote(layout);
        this.grown = grown(middle);
        for (Place place : layout.places()) {
            for (BoxName name : DECLARATIONS) {
                declare(name, place);
            }
        }
        this.chosen = DECLARATIONS.stream()
                .flatMap(name -> declared(name).stream())
                .filter(place -> 2 * place.prose >= grown.prose)
                .findFirst()
                .orElse(grown);
        this.around = headline.map(Regions::around);
    }

    private void declare(BoxName name, Place place) {
        if (place.has(name) && place.prose > 0) {
            declared.merge(name, place, (most, other) -> other.prose > most.prose ? other : most);
        }
    }

    /** The place with the most prose among those of a name. */
    Optional<Place> declared(BoxName name) {
        return Optional.ofNullable(declared.get(name));
    }

    /**
     * Arc90's Readability has paragraphs vote for their parent and grandparent; what stands in a small box that names itself
     * furniture has no vote.
     */
    private Place vote(Layout layout) {
        for (Block block : layout.blocks()) {
            if (block.isProse() && !isApart(block.place)) {
                Place outer = block.place.parent;
                Place at = block.kind == Block.Kind.LOOSE || outer == null ? block.place : outer;
                at.votes += block.weight();
                if (at.parent != null) {
                    at.parent.votes += block.weight() / 2.0;
                }
            }
        }
        Place best = layout.places().get(0);
        for (Place place : layout.places()) {
            best = place.votes > best.votes ? place : best;
        }
        return best;
    }

    private boolean isApart(Place place) {
        for (Place at = place; at != null; at = at.parent) {
            if ((at.names & APART) != 0 && at.prose * 2 < sums.prose) {
                return true;
            }
        }
        return false;
    }

    private static Place grown(Place seed) {
        Place best = seed;
        for (Place at = seed.parent; at != null && at.parent != null; at = at.parent) {
            best = worth(at) > worth(best) * GAIN ? at : best;
        }
        return best;
    }

    private static double worth(Place place) {
        return 2.0 * place.prose - place.text;
    }

    private static Place around(Place headline) {
        Place at = headline;
        while (at.parent != null && at.prose < UNDER_A_HEADLINE) {
            at = at.parent;
        }
        return at;
    }
}
