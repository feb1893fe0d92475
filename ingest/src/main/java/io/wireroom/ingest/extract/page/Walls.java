package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.extract.ExtractionProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages that stand where an article or a feed should be. */
public final class Walls {
    /** A page with more text than this is no wall, whatever words it holds. */
    public static final int MOST_TEXT = 1_500;

    private static final int LOOKED_AT = 200_000;
    private static final int FREE_PART = 2_500;
    private static final Pattern BOT_TITLE = Pattern.compile(
            "(?i)^\\s*(?:just a moment|attention required|access denied|are you a robot|verify you are human|pardon our interruption|robot check|"
                    + "please verify|security check|checking your browser|you have been blocked|human verification|captcha|403 forbidden|request blocked|bot detection|ddos-guard)");
    private static final Pattern BOT_TEXT = Pattern.compile(
            "(?i)checking your browser before|verify (?:that )?you are (?:a )?human|are not a robot|unusual (?:traffic|activity)|complete the (?:security check|captcha)|"
                    + "enable javascript and cookies to continue|your request has been blocked|needs to review the security of your connection|press (?:&|and) hold");
    private static final String BOT_MARKUP =
            "#challenge-form, #cf-challenge-running, .cf-browser-verification, .g-recaptcha, .h-captcha, #px-captcha, [src*=captcha-delivery], [src*=/cdn-cgi/challenge-platform]";
    private static final Pattern CHALLENGE_TITLE = Pattern.compile(
            "(?i)^\\s*(?:just a moment|attention required|are you a robot|verify you are human|pardon our interruption|robot check|"
                    + "security check|checking your browser|human verification|captcha|bot detection|ddos-guard)");

    /** What the pages of Akamai, Incapsula, DataDome, PerimeterX and Cloudflare load or say. */
    private static final Pattern GUARDS = Pattern.compile(
            "(?i)errors\\.edgesuite\\.net|_incapsula_resource|captcha-delivery\\.com|px-cdn\\.net|perimeterx|cdn-cgi/challenge-platform|_cf_chl_opt");

    private static final Pattern CONSENT_TITLE = Pattern.compile(
            "(?i)^\\s*(?:before you continue|we value your privacy|your privacy|cookie (?:consent|settings|wall)|consent|privacy settings|datenschutzeinstellungen|zustimmung)");
    private static final Pattern CONSENT_TEXT = Pattern.compile(
            "(?i)(?:accept|agree to|consent to) (?:all )?(?:the use of |our )?cookies (?:to continue|in order to)|before you continue to|we and our (?:\\d+ )?partners (?:store|process)|mit werbung weiterlesen|akzeptieren und weiter");

    private Walls() {}

    /**
     * A wall that was recognised.
     *
     * @param problem BOT_WALL or CONSENT_WALL
     * @param sentence on what stands there
     */
    public record Found(ExtractionProblem problem, String sentence) {}

    /** The wall that an HTML page is, which was served where something else was asked for. */
    public static Optional<Found> insteadOf(String html) {
        Document document = Jsoup.parse(html.substring(0, Math.min(html.length(), LOOKED_AT)));
        return document.body().text().length() < MOST_TEXT ? instead(document) : Optional.empty();
    }

    /**
     * Whether the start of an error page asks if the reader is human. What only repeats the status, as "403 Forbidden" and
     * "Access Denied" do by themselves, is none.
     */
    public static boolean isChallenge(String html) {
        Document document = Jsoup.parse(html.substring(0, Math.min(html.length(), LOOKED_AT)));
        return CHALLENGE_TITLE.matcher(document.title()).find()
                || BOT_TEXT.matcher(document.body().text()).find()
                || document.selectFirst(BOT_MARKUP) != null
                || GUARDS.matcher(html).find();
    }

    /** The wall that a page would be, if it holds no article. */
    public static Optional<Found> instead(Document document) {
        String title = document.title();
        String text = document.body().text();
        String start = text.substring(0, Math.min(text.length(), 4_000));
        boolean captcha = text.length() < MOST_TEXT && document.selectFirst(BOT_MARKUP) != null;
        if (BOT_TITLE.matcher(title).find() || BOT_TEXT.matcher(start).find() || captcha) {
            return Optional.of(new Found(ExtractionProblem.BOT_WALL, "The page asks whether the reader is human."));
        }
        if (CONSENT_TITLE.matcher(title).find() || CONSENT_TEXT.matcher(start).find()) {
            return Optional.of(
                    new Found(ExtractionProblem.CONSENT_WALL, "The page asks for consent before it shows anything."));
        }
        return Optional.empty();
    }

    /** Whether only the free part of a paid article is on the page. */
    public static boolean around(boolean paid, String body) {
        return paid && body.length() < FREE_PART;
    }
}
