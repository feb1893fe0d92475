package io.wireroom.enrich.version;

import io.wireroom.enrich.record.VersionState;
import io.wireroom.enrich.text.Hashes;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells versions of an article apart by hashes of its title, body and paragraphs. Thread-safe. */
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
     * Compares an article with what is known of its id.
     *
     * @param known null when the id was never seen
     * @param at time of the record in the stream
     */
    public Step next(@Nullable VersionState known, Article article, Instant at) {
        long title = Hashes.of(article.getTitle());
        long body = Hashes.of(text(article));
        if (known != null && known.getTitleHash() == title && known.getBodyHash() == body) {
            VersionState seen =
                    VersionState.newBuilder(known).setExpiresAt(at.plus(memory)).build();
            return new Step(seen, false, Optional.empty());
        }
        VersionState state = VersionState.newBuilder()
                .setVersion(known == null ? 1 : known.getVersion() + 1)
                .setTitleHash(title)
                .setBodyHash(body)
                .setParagraphs(paragraphs(text(article)))
                .setFirstSeenAt(known == null ? article.getDiscoveredAt() : known.getFirstSeenAt())
                .setExpiresAt(at.plus(memory))
                .build();
        return new Step(state, true, Optional.ofNullable(known).map(before -> change(before, state)));
    }

    /** The text that an article has: its body, or its summary where there is no body. */
    public static String text(Article article) {
        return article.getBody().isBlank() ? article.getSummary().orElse("") : article.getBody();
    }

    private static Change change(VersionState before, VersionState after) {
        List<Long> removed = new ArrayList<>(before.getParagraphs());
        int kept = 0;
        for (Long paragraph : after.getParagraphs()) {
            kept += removed.remove(paragraph) ? 1 : 0;
        }
        return Change.newBuilder()
                .setTitleChanged(before.getTitleHash() != after.getTitleHash())
                .setParagraphsAdded(after.getParagraphs().size() - kept)
                .setParagraphsRemoved(removed.size())
                .setParagraphsKept(kept)
                .build();
    }

    private static List<Long> paragraphs(String text) {
        return Stream.of(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .limit(MOST_PARAGRAPHS)
                .map(Hashes::of)
                .collect(Collectors.toList());
    }
}
