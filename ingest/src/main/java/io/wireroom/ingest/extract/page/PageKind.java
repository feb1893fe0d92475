package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.markup.TextLength;
import io.wireroom.schemas.record.Wall;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What kind of page a document is. Decides when the text is known that would be its article: a page with much text of its own
 * is no wall, whatever else stands on it. Not thread-safe.
 */
public final class PageKind {
    private static final int LONGEST_WORD = 1_000;
    private static final char FIRST_UNSPACED = '\u0e00';

    private final PageSurvey page;
    private final URI address;

    private PageKind(PageSurvey page, URI address) {
        this.page = page;
        this.address = address;
    }

    /**
     * Looks at a document, when asked, and leaves it as it is.
     *
     * @param stated what the page says that it is
     */
    public static PageKind of(Document document, StatedKind stated, URI address) {
        return new PageKind(new PageSurvey(document, stated), address);
    }

    /**
     * What the page is instead of an article: a wall, a message that there is nothing, a list of articles; empty where it is an
     * article.
     *
     * @param body the text that would be the article; empty where there is none
     */
    public Optional<Walls.Found> instead(String body) {
        Optional<Walls.Found> wall =
                TextLength.of(body) < Walls.MOST_TEXT ? Walls.instead(page, body) : Optional.empty();
        if (wall.isPresent()) {
            return wall;
        }
        if (NotFoundPage.is(page, body)) {
            return found(ExtractionProblem.SOFT_404, "The page says that there is nothing at its address.");
        }
        if (ListingPage.is(page, address, body)) {
            return found(ExtractionProblem.LISTING, "The page is a front page or a section: a list of articles.");
        }
        return body.isBlank() || isNoise(body)
                ? found(ExtractionProblem.NO_ARTICLE, "The page holds no text of its own.")
                : Optional.empty();
    }

    /** Whether a text is bytes that were never one: no white space at its start, in scripts that have some. */
    private static boolean isNoise(String body) {
        return body.length() > LONGEST_WORD && body.chars().limit(LONGEST_WORD).allMatch(PageKind::isSpaced);
    }

    /** Whether a character belongs into a word that white space ends: Thai is the first script without, and signs are in any. */
    private static boolean isSpaced(int c) {
        return !Character.isWhitespace(c) && (c < FIRST_UNSPACED || !Character.isLetter(c));
    }

    private static Optional<Walls.Found> found(ExtractionProblem problem, String sentence) {
        return Optional.of(new Walls.Found(problem, sentence));
    }

    /**
     * The wall around an article: {@link Wall#PAYWALL} where the text is the free part only, else {@link Wall#NONE}.
     *
     * @param paid whether the page says that its article is not free
     */
    public Wall around(boolean paid, String body) {
        return new Paywall(page, body).isAround(paid) ? Wall.PAYWALL : Wall.NONE;
    }
}
