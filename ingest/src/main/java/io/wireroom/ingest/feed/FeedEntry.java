package io.wireroom.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed.
 *
 * @param id guid or id, verbatim
 * @param url address of the article, absolute where the feed or its own address allow to make it so
 * @param title plain text
 * @param summary plain text
 * @param content the entry's own text as HTML without anything active; links in it are absolute
 * @param authors names
 * @param categories labels
 * @param publishedAt absent where the feed gives none or a nonsensical one
 * @param updatedAt absent where the feed gives none or a nonsensical one
 * @param oddDate the date of publication as the feed writes it, where it cannot be meant: before 1990, more than a day ahead, or
 *     not a date at all
 * @param imageUrl address of the entry's image
 */
public record FeedEntry(
        Optional<String> id,
        Optional<String> url,
        Optional<String> title,
        Optional<String> summary,
        Optional<String> content,
        List<String> authors,
        List<String> categories,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Optional<String> oddDate,
        Optional<String> imageUrl) {
    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
