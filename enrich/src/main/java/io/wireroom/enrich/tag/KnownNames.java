package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Words.LineStyle;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of the taxonomy in an article: the longest first, where no word around shows that it is part of
 * another name ({@code Trump Tower}, {@code Ivanka Trump}), and ambiguous ones where their context words stand.
 */
final class KnownNames {
    private static final Set<String> COMPANY_ENDS = Set.of(
            "Inc",
            "Corp",
            "Corporation",
            "Co",
            "Company",
            "Ltd",
            "Limited",
            "LLC",
            "PLC",
            "Plc",
            "AG",
            "SE",
            "NV",
            "Holdings",
            "Group");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III");

    private static final Set<String> ENDS_OF_OTHERS = Set.of(
            "Tower",
            "Towers",
            "Street",
            "Valley",
            "Stadium",
            "Arena",
            "Park",
            "Square",
            "Plaza",
            "Building",
            "Hotel",
            "Museum",
            "Center",
            "Centre",
            "Cup",
            "University",
            "Hospital",
            "School",
            "College",
            "Island",
            "Beach",
            "Road");

    /** A name of one word that stands for a person, whom another person of that surname may be meant by. */
    record Deferred(Words words, int at, TaxonomyEntry actor) {}

    private final AliasTrie<KnownName> names;
    private final Reading reading;
    private final Map<Integer, Deferred> deferred = new LinkedHashMap<>();

    KnownNames(AliasTrie<KnownName> names, Reading reading) {
        this.names = names;
        this.reading = reading;
    }

    /** Surnames that stand for actors of the taxonomy, by position in the article. */
    Map<Integer, Deferred> deferred() {
        return deferred;
    }

    void read(Words words) {
        int at = 0;
        while (at < words.size()) {
            AliasTrie.Hit<KnownName> hit = names.longest(words, at);
            TaxonomyEntry actor = hit == null ? null : choose(hit.values());
            at = hit == null || actor == null ? at + 1 : accept(words, at, hit.end(), actor);
        }
    }

    /** The actor that an ambiguous name stands for here; null when its context is missing or two remain. */
    private @Nullable TaxonomyEntry choose(List<KnownName> candidates) {
        Map<String, TaxonomyEntry> fitting = candidates.stream()
                .filter(name -> reading.context().holdsOneOf(name.alias().getContext()))
                .collect(Collectors.toMap(
                        name -> name.actor().getId(), KnownName::actor, (a, b) -> a, LinkedHashMap::new));
        if (fitting.size() > 1) {
            fitting.keySet()
                    .retainAll(candidates.stream()
                            .filter(name -> !name.alias().getContext().isEmpty())
                            .map(name -> name.actor().getId())
                            .toList());
        }
        return fitting.size() == 1 ? fitting.values().iterator().next() : null;
    }

    /** Takes a name, or leaves it to a longer one around it; returns the index to go on with. */
    private int accept(Words words, int from, int to, TaxonomyEntry actor) {
        boolean person = actor.getActor().orElseThrow().getType() == ActorType.PERSON;
        if (words.style(from) == LineStyle.PROSE
                && (isInsideAnother(words, from, to, person) || isAnothers(words, from, to, actor))) {
            return to;
        }
        if (person && to - from == 1) {
            deferred.put(reading.position(words, from), new Deferred(words, from, actor));
            return to;
        }
        int end = !person
                        && to < words.size()
                        && words.get(to).isJoined()
                        && COMPANY_ENDS.contains(words.get(to).core())
                ? to + 1
                : to;
        reading.mention(reading.cast().known(actor), words, from, end);
        return end;
    }

    private static boolean isAnothers(Words words, int from, int to, TaxonomyEntry actor) {
        return from > 0
                && words.get(from).isJoined()
                && Homes.isAnothers(
                        words.get(from - 1).core(),
                        words.get(to - 1).core(),
                        actor.getActor().orElseThrow().getCountry().orElse(""));
    }

    private boolean isInsideAnother(Words words, int from, int to, boolean person) {
        return (to < words.size() && goesOn(words, from, to, person))
                || (to - from == 1 && isLedBy(words, from, person));
    }

    private static boolean goesOn(Words words, int from, int to, boolean person) {
        Word next = words.get(to);
        if (!next.isJoined() || !next.isNameLike() || words.get(to - 1).isPossessive()) {
            return false;
        }
        String core = next.core();
        if (person) {
            return SUFFIXES.contains(core) || (to - from == 1 && isEndOfAnother(core));
        }
        return to - from == 1 && isEndOfAnother(core) && !COMPANY_ENDS.contains(core);
    }

    private static boolean isEndOfAnother(String core) {
        return (WordLists.ORGANISATION_MARKS.contains(core) && !core.equals("Administration"))
                || ENDS_OF_OTHERS.contains(core);
    }

    private boolean isLedBy(Words words, int from, boolean person) {
        Word word = words.get(from);
        if (from == 0 || !word.isJoined() || reading.isTaken(words, from - 1)) {
            return false;
        }
        Word before = words.get(from - 1);
        String core = before.core();
        boolean plainWord =
                WordLists.isCommon(core) || WordLists.TITLES.contains(core) || WordLists.DEMONYMS.contains(core);
        return before.isNameLike()
                && !before.isPossessive()
                && !(plainWord && !WordLists.GIVEN_NAMES.contains(core))
                && !(before.opensSentence() && reading.lowerWords().contains(core.toLowerCase(Locale.ROOT)))
                && (person || !WordLists.PLACES.contains(core));
    }
}
