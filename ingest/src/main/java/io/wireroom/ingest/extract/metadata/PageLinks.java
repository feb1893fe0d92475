package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.identity.WebAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Addresses and labels that a page gives of itself: canonical address, lead image, language, site. */
final class PageLinks {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

    private final Document document;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Optional<WebAddress> page;

    PageLinks(Document document, JsonLd jsonLd, MetaTags meta, Optional<WebAddress> page) {
        this.document = document;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.page = page;
    }

    Optional<String> canonical() {
        return href("link[rel~=(?i)\\bcanonical\\b]")
                .or(() -> meta.first("og:url").flatMap(this::absolute))
                .or(() -> jsonLd.mainEntity().flatMap(this::absolute));
    }

    Optional<String> image() {
        return meta.first("og:image", "og:image:url", "og:image:secure_url")
                .or(jsonLd::image)
                .or(() -> meta.first(
                        "twitter:image", "twitter:image:src", "thumbnail", "sailthru.image.full", "parsely-image-url"))
                .flatMap(this::absolute)
                .or(() -> href("link[rel~=(?i)image_src]"))
                .or(this::figure);
    }

    private Optional<String> figure() {
        for (Element image :
                document.select("article img[src], main img[src], [itemprop=image][src], figure img[src]")) {
            if (!image.attr("src").startsWith("data:") && !image.attr("width").matches("\\d{1,2}")) {
                return absolute(image.attr("src"));
            }
        }
        return Optional.empty();
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

    private Optional<String> href(String selector) {
        return Optional.ofNullable(document.selectFirst(selector))
                .map(link -> link.attr("href"))
                .flatMap(this::absolute);
    }

    private Optional<String> absolute(String link) {
        if (link.isBlank()) {
            return Optional.empty();
        }
        return page.isPresent()
                ? page.flatMap(address -> address.resolve(link)).map(WebAddress::toString)
                : WebAddress.of(link).map(WebAddress::toString);
    }
}
