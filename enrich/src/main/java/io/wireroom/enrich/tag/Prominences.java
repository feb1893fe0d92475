package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Referent.Mention;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the actors that an article is about from those that it only names: in the title with at least 8 % of the
 * attention, or named three times, for the first time near the beginning, with 15 %. At most five, the most salient.
 */
final class Prominences {
    private static final int MOST = 5;
    private static final int BEGINNING_WORDS = 120;
    private static final int ENOUGH_MENTIONS = 3;
    private static final double SHARE_IN_TITLE = 0.08;
    private static final double SHARE = 0.15;

    private Prominences() {}

    /**
     * Those that the article is about.
     *
     * @param all weight of all actors together
     */
    static Set<Referent> main(List<Referent> found, double all) {
        return found.stream()
                .filter(of -> isMain(of, Salience.weight(of) / all))
                .sorted(Comparator.comparingDouble(Salience::weight).reversed().thenComparing(Referent::id))
                .limit(MOST)
                .collect(Collectors.toSet());
    }

    private static boolean isMain(Referent of, double share) {
        if (share >= SHARE_IN_TITLE && of.mentions().stream().anyMatch(Prominences::isNameInTitle)) {
            return true;
        }
        return share >= SHARE && of.mentions().size() >= ENOUGH_MENTIONS && of.firstPosition() < BEGINNING_WORDS;
    }

    private static boolean isNameInTitle(Mention mention) {
        return mention.field() == TextField.TITLE && mention.cause() != Cause.DESCRIPTION;
    }
}
