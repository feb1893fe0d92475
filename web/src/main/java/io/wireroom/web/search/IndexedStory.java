package io.wireroom.web.search;

import java.util.List;
import java.util.Optional;

/**
 * A story: what several sources tell of one event.
 *
 * @param title headline of its most central article
 * @param articleCount articles, copies included
 * @param copyCount those that are copies
 * @param growth articles in each of 24 equal parts of its span, oldest first
 * @param followUpOf the story that it goes on from
 * @param followUps stories that go on from it; only where one story is asked for
 * @param articles in order of publication; left out of lists
 */
public record IndexedStory(
        String id,
        String title,
        int articleCount,
        int copyCount,
        String firstPublisher,
        String firstPublishedAt,
        String lastPublishedAt,
        String updatedAt,
        List<String> sources,
        List<Label> topics,
        List<Label> actors,
        List<Integer> growth,
        Optional<String> followUpOf,
        List<FollowUp> followUps,
        List<Member> articles) {

    public IndexedStory {
        sources = List.copyOf(sources);
        topics = List.copyOf(topics);
        actors = List.copyOf(actors);
        growth = List.copyOf(growth);
        followUps = List.copyOf(followUps);
        articles = List.copyOf(articles);
    }

    /** An id with what people call it. */
    public record Label(String id, String label) {}

    /** A story that goes on from another. */
    public record FollowUp(String id, String title, String firstPublishedAt) {}

    /** An article of the story. */
    public record Member(String id, String title, String url, String source, String publishedAt, boolean copy) {}
}
