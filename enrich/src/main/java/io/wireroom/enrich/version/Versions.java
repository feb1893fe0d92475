package io.wireroom.enrich.version;

import io.wireroom.enrich.record.VersionState;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells versions of an article apart by hashes of its title and text. A text that differs in nothing but its spacing is
 * the same text. Thread-safe.
 */
public final class Versions {
    private static final int MOST_PARAGRAPHS = 500;

    private final Duration memory;

    /** @param memory how long an id is remembered after it was last seen */
    public Versions(Duration memory) {
        this.memory = memory;
    }

    /**
     * An article beside what was known of its id.
     *
     * @param state what is to be remembered from now on
     * @param isNewText false when the text is the one already known
     * @param change what changed; empty for version 1 and for the same text
     */
    public record Step(VersionState state, boolean isNewText, Optional<Change> change) {}

    /**
     * Compares an article with what is known of its id. The hashes in the state outlive the former version's text: once
     * that is gone, a change has the counts of paragraphs (of the first 500) and says whether the title changed, and its
     * texts and numbers are empty.
     *
     * @param known null when the id was never seen
     * @param former the version known last, for as long as its text is kept; asked for only when the text is new
     * @param at time of the record in the stream
     */
    public Step next(
            @Nullable VersionState known, Supplier<Optional<EnrichedArticle>> former, Article article, Instant at) {
        String text = text(article);
        long title = hash(article.getTitle());
        long body = hash(text);
        if (known != null && known.getTitleHash() == title && known.getBodyHash() == body) {
            VersionState seen =
                    VersionState.newBuilder(known).setExpiresAt(at.plus(memory)).build();
            return new Step(seen, false, Optional.empty());
        }
        VersionState state = VersionState.newBuilder()
                .setVersion(known == null ? 1 : known.getVersion() + 1)
                .setTitleHash(title)
                .setBodyHash(body)
                .setParagraphs(hashes(text))
                .setFirstSeenAt(known == null ? article.getDiscoveredAt() : known.getFirstSeenAt())
                .setExpiresAt(at.plus(memory))
                .build();
        return new Step(state, true, Optional.ofNullable(known).map(k -> change(k, state, former, article)));
    }

    /** The text that an article has: its body, or its summary where there is no body. */
    public static String text(Article article) {
        return article.getBody().isBlank() ? article.getSummary().orElse("") : article.getBody();
    }

    private static Change change(
            VersionState known, VersionState now, Supplier<Optional<EnrichedArticle>> former, Article article) {
        boolean titleChanged = known.getTitleHash() != now.getTitleHash();
        return former.get()
                .filter(before -> before.getVersion() == known.getVersion())
                .map(before -> Changes.between(before.getArticle(), article, titleChanged))
                .orElseGet(() -> Changes.between(known, now));
    }

    private static long hash(String text) {
        return Spacing.hash(text, 0, text.length());
    }

    private static List<Long> hashes(String text) {
        List<Long> hashes = new ArrayList<>();
        Paragraphs.of(text, MOST_PARAGRAPHS).forEach(paragraph -> hashes.add(paragraph.hash()));
        return hashes;
    }
}
