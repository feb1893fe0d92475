package io.wireroom.web.search;

import java.util.List;
import java.util.Optional;

/**
 * An article as it is indexed; offsets are UTF-16 code units into the named field, instants ISO-8601.
 *
 * @param id 32 hexadecimal digits
 * @param version 1 for the first text, one more for each changed one
 * @param body plain text, paragraphs separated by a blank line; left out of lists
 * @param duplicate the original, where it is a copy
 * @param story the story that it tells
 * @param notice what it says of its own correction or retraction
 * @param change what changed against the version before
 */
public record IndexedArticle(
        String id,
        String url,
        int version,
        String source,
        String title,
        Optional<String> summary,
        Optional<String> body,
        List<String> authors,
        List<String> categories,
        Optional<String> publishedAt,
        String firstSeenAt,
        Optional<String> language,
        Optional<String> siteName,
        List<ActorTag> actors,
        List<TopicTag> topics,
        Optional<Duplicate> duplicate,
        Optional<StoryLink> story,
        Optional<Notice> notice,
        Optional<Change> change,
        String taxonomyVersion,
        Timings timings) {

    public IndexedArticle {
        authors = present(authors);
        categories = present(categories);
        actors = present(actors);
        topics = present(topics);
    }

    /** Someone or something that acts in the article; {@code salience} is its share of the attention, 0 to 1. */
    public record ActorTag(
            String id,
            String name,
            String type,
            Optional<String> wikidata,
            boolean known,
            double salience,
            String prominence,
            List<RoleText> roles,
            List<Span> mentions) {
        public ActorTag {
            roles = present(roles);
            mentions = present(mentions);
        }
    }

    /** What an actor is called beside its name, such as "chief executive", and of whom. */
    public record RoleText(String text, Optional<String> of) {}

    /** What the article is about, and the words that say so. */
    public record TopicTag(String id, String label, double score, List<Span> evidence) {
        public TopicTag {
            evidence = present(evidence);
        }
    }

    /** A stretch of {@code title}, {@code summary} or {@code body}. */
    public record Span(String field, int start, int end, String text, Optional<String> cause) {}

    /** Whose copy it is: {@code EXACT}, {@code NEAR} or {@code CONTAINED}; similarity 0 to 1. */
    public record Duplicate(String of, String kind, double similarity) {}

    /** The story that it tells. */
    public record StoryLink(String id, Optional<String> followUpOf) {}

    /** {@code CORRECTION}, {@code CLARIFICATION} or {@code RETRACTION}, as written. */
    public record Notice(String kind, String text) {}

    /** What changed against the version before. */
    public record Change(
            boolean titleChanged,
            Optional<String> formerTitle,
            int paragraphsAdded,
            int paragraphsRemoved,
            int paragraphsKept,
            List<String> added,
            List<String> removed) {
        public Change {
            added = present(added);
            removed = present(removed);
        }
    }

    /** When it passed each stage. */
    public record Timings(Optional<String> publishedAt, String discoveredAt, String fetchedAt, String enrichedAt) {}

    @SuppressWarnings("NullAway") // Jackson hands over null for what a document lacks
    private static <T> List<T> present(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
