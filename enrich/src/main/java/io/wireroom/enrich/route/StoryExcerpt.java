package io.wireroom.enrich.route;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is read of a story to sum it up, however many articles it has.
 *
 * @param articles all of them, or the first and the latest, in order of publication
 * @param representatives that stand for the others: those that are no copies, or the earliest and the latest half of what is
 *     looked at, in order of publication
 */
record StoryExcerpt(List<Listed> articles, List<Listed> representatives) {
    /** Articles that a story lists at most. */
    static final int MOST_ARTICLES = 200;

    /** Representatives looked at on either side. */
    static final int MOST_ON_A_SIDE = 32;

    StoryExcerpt {
        articles = List.copyOf(articles);
        representatives = List.copyOf(representatives);
    }

    static StoryExcerpt of(StoryMembers members, boolean hasCopies) {
        List<Listed> earliest = members.earliest(false, MOST_ON_A_SIDE);
        List<Listed> latest = members.latest(false, MOST_ARTICLES - 1);
        TreeSet<Listed> all = new TreeSet<>(earliest);
        all.addAll(latest);
        if (hasCopies) {
            all.addAll(members.earliest(true, 1));
            all.addAll(members.latest(true, MOST_ARTICLES - 1));
        }
        List<Listed> representatives = Stream.concat(
                        earliest.stream(), latest.stream().limit(MOST_ON_A_SIDE))
                .sorted()
                .distinct()
                .toList();
        return new StoryExcerpt(List.copyOf(all), representatives);
    }
}
