package io.wireroom.ingest.extract.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Bot challenges by what they load, hold and say: Cloudflare, Akamai, Incapsula, DataDome, PerimeterX, DDoS-Guard and their like. */
final class Guards {
    private static final Pattern SOURCES = Pattern.compile(
            "(?i)errors\\.edgesuite\\.net|_incapsula_resource|captcha-delivery\\.com|px-cdn\\.net|px-cloud\\.net|perimeterx|"
                    + "cdn-cgi/challenge-platform|challenges\\.cloudflare\\.com|_cf_chl_opt|awswaf\\.com|hcaptcha\\.com|ddos-guard");
    private static final Set<String> IDS =
            Set.of("challenge-form", "cf-challenge-running", "challenge-running", "px-captcha", "cf-wrapper");
    private static final Set<String> CLASSES =
            Set.of("g-recaptcha", "h-captcha", "cf-browser-verification", "cf-turnstile");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)^\\s*(?:just a moment|attention required|are you a (?:robot|human)|verify (?:that )?you are|"
                    + "pardon our interruption|robot check|security check|checking your browser|human verification|captcha|bot detection|ddos-guard|"
                    + "one moment, please|nur einen moment|un instant|un momento|um momento|een moment geduld|jeszcze chwila|один момент|"
                    + "لحظة|请稍候|しばらくお待ちください)");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)^\\s*(?:access (?:to this page has been )?denied|you have been blocked|403 forbidden|request (?:blocked|rejected)|please verify|"
                    + "zugriff verweigert|acc[eè]s refus[eé]|acceso denegado|accesso negato|acesso negado|toegang geweigerd|dost[eę]p zabroniony|доступ (?:запрещ[её]н|ограничен))");
    private static final Phrases SENTENCES = Phrases.of("""
            checking your browser before
            checking if the site connection is secure
            verify you are human
            verify that you are human
            verify you are a human
            verifying you are human
            confirm you are human
            you are not a robot
            you're not a robot
            unusual traffic from your
            unusual activity from your
            detected unusual activity
            complete the security check
            complete the captcha
            enable javascript and cookies to continue
            your request has been blocked
            needs to review the security of your connection
            press & hold
            press and hold
            request unsuccessful. incapsula incident id
            bestätigen sie, dass sie ein mensch sind
            dass sie kein roboter sind
            sie ein mensch und kein
            vérifier que vous êtes humain
            vous n'êtes pas un robot
            no eres un robot
            no es un robot
            verificar que eres humano
            non sei un robot
            você não é um robô
            que é humano
            geen robot bent
            nie jesteś robotem
            jesteś człowiekiem
            что вы не робот
            вы человек
            أنك لست روبوت
            您不是机器人
            验证您是真人
            ロボットではない
            人間であることを確認
            """);

    private Guards() {}

    static boolean isPart(Element element) {
        String name = element.normalName();
        if (name.equals("script") || name.equals("iframe")) {
            return SOURCES.matcher(element.attr("src")).find()
                    || (name.equals("script") && element.data().contains("_cf_chl_opt"));
        }
        return IDS.contains(element.id())
                || (element.hasAttr("class") && CLASSES.stream().anyMatch(element::hasClass));
    }

    /** Whether a title or heading is a challenge's. */
    static boolean asks(String title) {
        return TITLE.matcher(title).find();
    }

    /** Whether a title or heading says that the reader may not see the page. */
    static boolean refuses(String title) {
        return REFUSAL.matcher(title).find();
    }

    static boolean speakIn(String foldedText) {
        return SENTENCES.areIn(foldedText);
    }

    static boolean areNamedIn(String html) {
        return SOURCES.matcher(html).find();
    }
}
