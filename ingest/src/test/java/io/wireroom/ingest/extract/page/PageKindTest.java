package io.wireroom.ingest.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.schemas.record.Wall;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageKindTest {
    private static final URI ARTICLE = URI.create("https://example.com/news/2026/11/ferry-runs-again-after-storm");
    private static final String SENTENCE = "The ferry between the two banks runs again, the operator said on Tuesday. ";
    private static final String BANNER =
            "<div class=banner>We use cookies and our partners process personal data. Accept all cookies</div>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Just a moment...</title>
            <title>x</title><h1>Verify you are human</h1>
            <title>Access to this page has been denied</title><p>Press & Hold to confirm you are a human</p>
            <title>x.com</title><script src='https://geo.captcha-delivery.com/c.js'></script><p>Please enable JS and disable any ad blocker</p>
            <title></title><iframe src='/_Incapsula_Resource?x=1'>Request unsuccessful.</iframe>
            <title>Zugriff verweigert</title><p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>
            <title>Site</title><p>Подтвердите, что вы не робот</p>
            """)
    void instead_challenge_isABotWall(String page) {
        assertThat(instead(page, "")).contains(ExtractionProblem.BOT_WALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We use cookies. We and our 842 partners store personal data. Accept all cookies to continue.",
                "Wir verwenden Cookies. Mit Ihrer Zustimmung verarbeiten wir und unsere Partner Daten. Alle akzeptieren",
                "Nous et nos partenaires utilisons des cookies. Continuer sans accepter",
                "Nosotros y nuestros socios almacenamos cookies. Aceptar y continuar",
                "Noi e i nostri partner utilizziamo cookie con il tuo consenso. Accetta e continua",
                "Nós e os nossos parceiros usamos cookies. Aceitar e continuar",
                "Wij gebruiken cookies. Wij en onze partners vragen je toestemming. Akkoord en doorgaan",
                "My i nasi partnerzy używamy plików cookie za Twoją zgodą. Przejdź do serwisu",
                "Мы используем файлы cookie с вашего согласия. Принять все",
                "نحن نستخدم ملفات تعريف الارتباط. قبول الكل",
                "我们使用cookie。全部接受",
                "当サイトはcookieを使用します。すべて同意"
            })
    void instead_requestForConsent_isAConsentWall(String text) {
        assertThat(instead("<title>News</title><p>" + text, text)).contains(ExtractionProblem.CONSENT_WALL);
        assertThat(instead("<title>News</title><div>" + text, "")).contains(ExtractionProblem.CONSENT_WALL);
    }

    @Test
    void instead_shortArticleUnderACookieBanner_isAnArticle() {
        String body = SENTENCE.repeat(6);
        assertThat(instead("<title>Ferry runs again</title>" + BANNER + "<p>" + body, body))
                .isEmpty();
        assertThat(instead("<title>Your privacy</title>" + BANNER + "<p>" + SENTENCE.repeat(30), SENTENCE.repeat(30)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "Error 404",
                "Page not found",
                "404 - Page not found | Gazette",
                "Seite nicht gefunden",
                "Page introuvable",
                "Página no encontrada",
                "Pagina non trovata",
                "Página não encontrada",
                "Pagina niet gevonden",
                "Nie znaleziono strony",
                "Страница не найдена",
                "الصفحة غير موجودة",
                "页面不存在",
                "ページが見つかりません"
            })
    void instead_messageThatThereIsNothing_isASoft404(String title) {
        assertThat(instead("<title>" + title + "</title><p>x", "Try the search."))
                .contains(ExtractionProblem.SOFT_404);
        assertThat(instead("<title>Gazette</title><h1>" + title + "</h1><p>x", "Try the search."))
                .contains(ExtractionProblem.SOFT_404);
    }

    @Test
    void instead_articleOnMissingPages_isAnArticle() {
        String body = SENTENCE.repeat(20);
        assertThat(instead("<title>Page not found: what links lose</title><p>" + body, body))
                .isEmpty();
        assertThat(instead("<title>404 people at a meeting</title><p>" + SENTENCE, SENTENCE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/, 6, ''",
        "https://example.com/en/, 6, ''",
        "https://example.com/index.html, 6, ''",
        "https://example.com/politics, 14, ''",
        "https://example.com/tag/trees/page/2, 14, ''",
        "https://example.com/a-b-c-d-e-f, 6, '<script type=application/ld+json>{\"@type\":[\"CollectionPage\"]}</script>'"
    })
    void instead_headingsThatLeadElsewhere_areAListing(String address, int teasers, String head) {
        String page = head + "<p>" + SENTENCE + "</p>"
                + "<h3><a href=/a>A title</a></h3><a href=/b><h2>B</h2></a>".repeat(teasers / 2);
        assertThat(kind(page, address).instead(SENTENCE).map(Walls.Found::problem))
                .contains(ExtractionProblem.LISTING);
    }

    @Test
    void instead_articleAmongTeasers_isAnArticle() {
        String teasers = "<h3><a href=/a>A title</a></h3>".repeat(30);
        String paragraphs = ("<p>" + SENTENCE.repeat(2) + "</p>").repeat(3);
        assertThat(kind(paragraphs + teasers, "https://example.com/").instead(SENTENCE.repeat(6)))
                .isEmpty();
        assertThat(instead("<meta property=og:type content=article><p>" + SENTENCE + teasers, SENTENCE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to continue reading", "Dieser Artikel ist nur für Abonnenten.",
                        "La suite est réservée aux abonnés",
                "Suscríbete para seguir leyendo", "Questo articolo è riservato agli abbonati",
                        "Conteúdo exclusivo para assinantes",
                "Dit artikel is alleen voor abonnees", "Artykuł tylko dla prenumeratorów", "Только для подписчиков",
                "هذا المقال للمشتركين فقط", "本文仅限订阅者阅读", "この記事は有料会員限定です"
            })
    void around_freePartAndARequestToSubscribe_isAPaywall(String sentence) {
        String body = SENTENCE.repeat(5).strip();
        String page = "<p>" + body + "</p><div>" + sentence + "</div>";
        assertThat(kind(page).around(false, body)).isEqualTo(Wall.PAYWALL);
        assertThat(kind(page).around(true, body)).isEqualTo(Wall.PAYWALL);
    }

    @Test
    void around_fullArticleAboveASubscriptionBox_isNone() {
        String body = SENTENCE.repeat(30).strip();
        assertThat(kind("<p>" + body + "</p><div>Subscribe to continue reading</div>")
                        .around(false, body))
                .isEqualTo(Wall.NONE);
        assertThat(kind("<p>Subscribe to read more</p><p>" + SENTENCE.repeat(5)).around(false, SENTENCE.repeat(5)))
                .as("above the text")
                .isEqualTo(Wall.NONE);
    }

    @Test
    void around_statedButWhole_isNone() {
        String body = SENTENCE.repeat(10).strip();
        assertThat(kind("<p>" + body).around(true, body)).isEqualTo(Wall.NONE);
        assertThat(kind("<p>" + body).around(true, body + " But\u2026")).isEqualTo(Wall.PAYWALL);
        assertThat(kind("<script type=application/ld+json>{\"wordCount\": 800}</script><p>" + body)
                        .around(true, body))
                .isEqualTo(Wall.PAYWALL);
    }

    private static Optional<ExtractionProblem> instead(String page, String body) {
        return kind(page).instead(body).map(Walls.Found::problem);
    }

    private static PageKind kind(String page) {
        return kind(page, ARTICLE.toString());
    }

    private static PageKind kind(String page, String address) {
        Document document = Jsoup.parse(page);
        return PageKind.of(document, StatedKind.of(document), URI.create(address));
    }
}
