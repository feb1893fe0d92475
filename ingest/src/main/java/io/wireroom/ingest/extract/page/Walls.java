package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.markup.Html;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Pages that stand where an article or a feed should be. */
public final class Walls {
    /** A page with more text than this is no wall, whatever words it holds. */
    static final int MOST_TEXT = 1_500;

    private static final int LOOKED_AT = 200_000;

    private Walls() {}

    /**
     * What stands where an article should be.
     *
     * @param problem what it is
     * @param sentence on what stands there
     */
    public record Found(ExtractionProblem problem, String sentence) {}

    /** The wall that an HTML page is, which was served where something else was asked for. */
    public static Optional<Found> insteadOf(String html) {
        PageSurvey page = survey(html);
        return page.text().length() < MOST_TEXT ? instead(page, page.text()) : Optional.empty();
    }

    /**
     * Whether the start of an error page asks if the reader is human. What only repeats the status, as "403 Forbidden" and
     * "Access Denied" do by themselves, is none.
     */
    public static boolean isChallenge(String html) {
        PageSurvey page = survey(html);
        return Guards.asks(page.title())
                || Guards.speakIn(Phrases.fold(page.text()))
                || page.isGuarded()
                || Guards.areNamedIn(html);
    }

    private static PageSurvey survey(String html) {
        Document document = Html.page(html.substring(0, Math.min(html.length(), LOOKED_AT)));
        return new PageSurvey(document, StatedKind.of(document));
    }

    /**
     * The wall that a page is.
     *
     * @param body its own text, shorter than {@link #MOST_TEXT}
     */
    static Optional<Found> instead(PageSurvey page, String body) {
        if (asksForHuman(page)) {
            return Optional.of(new Found(ExtractionProblem.BOT_WALL, "The page asks whether the reader is human."));
        }
        return asksForConsent(page, body)
                ? Optional.of(new Found(
                        ExtractionProblem.CONSENT_WALL, "The page asks for consent before it shows anything."))
                : Optional.empty();
    }

    private static boolean asksForHuman(PageSurvey page) {
        if (page.text().length() > MOST_TEXT) {
            return false;
        }
        boolean named = page.names().stream().anyMatch(Guards::asks);
        boolean refused = page.names().stream().anyMatch(Guards::refuses);
        return named
                || refused
                || (!page.stated().isArticle() && (page.isGuarded() || Guards.speakIn(Phrases.fold(page.text()))));
    }

    private static boolean asksForConsent(PageSurvey page, String body) {
        boolean named = page.names().stream().anyMatch(ConsentWords::areTitle);
        if (body.isBlank() || named) {
            return page.text().length() < MOST_TEXT && (named || ConsentWords.ask(Phrases.fold(page.text())));
        }
        return ConsentWords.fill(body);
    }
}
