package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.markup.TextLength;
import java.util.regex.Pattern;

/**
 * Whether a text is only the free part of a paid article. Pages say so of themselves far more often than it is true: all of
 * eight pages of the development corpus that call themselves paid and are short are whole. So a second sign is asked for.
 */
final class Paywall {
    private static final int FREE_PART = 2_500;
    private static final int TEASER = 300;
    private static final int UNSTATED_FREE_PART = 1_500;
    private static final double MISSING = 1.5;
    private static final int RECOGNISED = 40;
    private static final Pattern CUT = Pattern.compile("(?:\u2026|\\.\\.\\.)[\\])\u201d\"]?\\s*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final PageSurvey page;
    private final String body;

    Paywall(PageSurvey page, String body) {
        this.page = page;
        this.body = body;
    }

    /** @param stated whether the page says that its article is not free */
    boolean isAround(boolean stated) {
        int length = TextLength.of(body);
        if (stated || page.stated().isClosed()) {
            return length < FREE_PART ? length < TEASER || isCut() || isAskedToPay() : isCut() && isAskedToPay();
        }
        return length < UNSTATED_FREE_PART && isAskedToPay() && !isWhole();
    }

    /** Whether the text breaks off, or has far fewer words than the page says. */
    private boolean isCut() {
        int words = page.stated().wordCount().orElse(0);
        return CUT.matcher(body).find() || words > MISSING * words();
    }

    private boolean isWhole() {
        int words = page.stated().wordCount().orElse(Integer.MAX_VALUE);
        return words <= MISSING * words();
    }

    private long words() {
        return WORD.matcher(body).results().count();
    }

    /** Whether a sentence of a paywall is on the page, behind the beginning of the text. */
    private boolean isAskedToPay() {
        String text = Phrases.fold(page.text());
        String folded = Phrases.fold(body);
        int start = text.indexOf(folded.substring(0, Math.min(folded.length(), RECOGNISED)));
        return PaywallWords.standIn(text.substring(Math.max(0, start)));
    }
}
