package io.wireroom.ingest.extract;

import io.wireroom.schemas.record.Wall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as read from its page.
 *
 * @param title plain text
 * @param body plain text, paragraphs separated by a blank line
 * @param repeated paragraphs that were taken off the body, as the page's source repeats them from page to page
 * @param authors names of people; where none is named, of the agency, the staff or the organisation that claims the page
 * @param agencies news agencies that the page names among its authors
 * @param published first publication
 * @param modifiedAt last change
 * @param canonicalUrl absolute address that the page declares as its own; whether to believe it is
 *     {@link io.wireroom.ingest.identity.ArticleIdentity#canonical}'s decision
 * @param language BCP 47 tag
 * @param imageUrl absolute address of the lead image
 * @param siteName name of the site
 * @param wall {@link Wall#PAYWALL} where {@code body} is the free part only, else {@link Wall#NONE}
 * @param method how the body was found
 * @param confidence how sure the choice of the body is, 0 to 1: the F1 against a reader's choice that is to be expected
 */
public record Extraction(
        Optional<String> title,
        String body,
        List<String> repeated,
        List<String> authors,
        List<String> agencies,
        Optional<PublicationDate> published,
        Optional<Instant> modifiedAt,
        Optional<String> canonicalUrl,
        Optional<String> language,
        Optional<String> imageUrl,
        Optional<String> siteName,
        Wall wall,
        ExtractionMethod method,
        double confidence) {
    public Extraction {
        repeated = List.copyOf(repeated);
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
    }

    public Optional<Instant> publishedAt() {
        return published.map(PublicationDate::instant);
    }

    /** Where {@link #publishedAt} was found. */
    public Optional<DateSource> publishedFrom() {
        return published.map(PublicationDate::from);
    }
}
