package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.ingest.identity.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Addresses and labels that a page gives of itself: canonical address, language, site. */
final class PageLinks {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    private static final Pattern VARIANT = Pattern.compile(
            "(?i)/page/\\d+/?$|[?&](?:page|paged|p)=\\d{1,2}(?:&|$)|/amp/?$|\\.amp(?:\\.html?)?$|[?&](?:amp|outputtype=amp)(?:[=&]|$)|^https?://[^/]*/amp/");

    private final Document document;
    private final PageIndex index;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Optional<WebAddress> page;

    PageLinks(Document document, PageIndex index, JsonLd jsonLd, MetaTags meta, Optional<WebAddress> page) {
        this.document = document;
        this.index = index;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.page = page;
    }

    /**
     * The address that the page declares: the first that {@link ArticleIdentity#canonical} believes and that is no AMP page or
     * page 2; else the first of another site's, which may be a reprint's original. Never a home page.
     */
    Optional<String> canonical() {
        List<String> declared = Stream.of(link(index, "canonical"), meta.first("og:url"), jsonLd.mainEntity())
                .flatMap(Optional::stream)
                .flatMap(address -> absolute(address).stream())
                .toList();
        return declared.stream()
                .filter(address ->
                        isBelieved(address) && !VARIANT.matcher(address).find())
                .findFirst()
                .or(() -> declared.stream().filter(address -> !isHome(address)).findFirst());
    }

    private boolean isBelieved(String address) {
        if (page.isPresent() && page.get().toString().equals(address)) {
            return true;
        }
        Optional<ArticleUrl> own = page.flatMap(url -> ArticleIdentity.of(url.toString()));
        Optional<ArticleUrl> declared = ArticleIdentity.of(address);
        return own.isEmpty()
                || own.map(url -> ArticleIdentity.canonical(url, Optional.of(address)))
                        .equals(declared);
    }

    private static boolean isHome(String address) {
        return WebAddress.of(address)
                .filter(url -> url.path().equals("/") && url.query().isEmpty())
                .isPresent();
    }

    Optional<String> language() {
        return Optional.ofNullable(document.selectFirst("html"))
                .map(html -> html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .or(() -> meta.first("content-language", "language", "dc.language", "inlanguage"))
                .or(() -> jsonLd.text("inLanguage"))
                .or(() -> meta.first("og:locale"))
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .map(tag -> tag.replace('_', '-'));
    }

    Optional<String> siteName() {
        return meta.first("og:site_name")
                .or(jsonLd::publisher)
                .or(() -> meta.first("application-name", "apple-mobile-web-app-title", "publisher"));
    }

    /** Where the first link element with this relation leads, as it is written. */
    static Optional<String> link(PageIndex index, String relation) {
        return index.links.stream()
                .filter(link -> Arrays.asList(
                                link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains(relation))
                .map(link -> link.attr("href"))
                .filter(href -> !href.isBlank())
                .findFirst();
    }

    Optional<String> absolute(String link) {
        if (link.isBlank()) {
            return Optional.empty();
        }
        return page.isPresent()
                ? page.flatMap(address -> address.resolve(link)).map(WebAddress::toString)
                : WebAddress.of(link).map(WebAddress::toString);
    }
}
