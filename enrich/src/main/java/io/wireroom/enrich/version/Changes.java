package io.wireroom.enrich.version;

import io.wireroom.enrich.record.VersionState;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two versions of an article. Paragraphs and numbers are compared as multisets: what was only moved
 * is kept, and a paragraph that was edited is one removed and one added. Linear in the texts, whose first 10,000
 * paragraphs and numbers are compared.
 */
final class Changes {
    private static final int MOST_COMPARED = 10_000;
    private static final int MOST_PARAGRAPHS = 20;
    private static final int MOST_NUMBERS = 50;
    private static final int PARAGRAPH = 500;
    private static final int NUMBER = 64;

    private Changes() {}

    /** By the hashes alone, when the former text is not at hand any more: counts, without a word of what changed. */
    static Change between(VersionState before, VersionState after) {
        List<Piece> former = pieces(before);
        List<Piece> now = pieces(after);
        List<Piece> added = Piece.without(now, former);
        return Change.newBuilder()
                .setTitleChanged(before.getTitleHash() != after.getTitleHash())
                .setParagraphsAdded(added.size())
                .setParagraphsRemoved(Piece.without(former, now).size())
                .setParagraphsKept(now.size() - added.size())
                .build();
    }

    /** By both texts. */
    static Change between(Article before, Article after, boolean titleChanged) {
        List<Piece> former = Paragraphs.of(Versions.text(before), MOST_COMPARED);
        List<Piece> now = Paragraphs.of(Versions.text(after), MOST_COMPARED);
        List<Piece> added = Piece.without(now, former);
        List<Piece> removed = Piece.without(former, now);
        List<Piece> formerNumbers = numbers(before);
        List<Piece> numbers = numbers(after);
        return Change.newBuilder()
                .setTitleChanged(titleChanged)
                .setFormerTitle(titleChanged ? before.getTitle() : null)
                .setParagraphsAdded(added.size())
                .setParagraphsRemoved(removed.size())
                .setParagraphsKept(now.size() - added.size())
                .setAdded(texts(added, MOST_PARAGRAPHS, PARAGRAPH))
                .setRemoved(texts(removed, MOST_PARAGRAPHS, PARAGRAPH))
                .setNumbersAdded(texts(Piece.without(numbers, formerNumbers), MOST_NUMBERS, NUMBER))
                .setNumbersRemoved(texts(Piece.without(formerNumbers, numbers), MOST_NUMBERS, NUMBER))
                .build();
    }

    private static List<Piece> pieces(VersionState state) {
        return state.getParagraphs().stream()
                .map(hash -> new Piece("", 0, 0, hash))
                .toList();
    }

    private static List<Piece> numbers(Article article) {
        List<Piece> numbers = new ArrayList<>(Numbers.of(article.getTitle(), MOST_COMPARED));
        numbers.addAll(Numbers.of(Versions.text(article), MOST_COMPARED));
        return numbers;
    }

    private static List<String> texts(List<Piece> pieces, int most, int longest) {
        return pieces.stream().limit(most).map(piece -> piece.text(longest)).toList();
    }
}
