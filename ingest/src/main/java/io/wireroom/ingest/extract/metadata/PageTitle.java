package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.extract.FeedHint;
import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of the article on a page: the heading that the page's machine-readable titles confirm. Those alone are worse,
 * as they are shortened for search engines and carry the site's name.
 */
final class PageTitle {
    private static final Pattern SITE = Pattern.compile("\\s+[|\u2013\u2014\u00b7\u00bb:-]\\s+");
    private static final int SHORTEST = 5;

    private PageTitle() {}

    static Optional<String> of(Document document, JsonLd jsonLd, MetaTags meta, Optional<FeedHint> hint) {
        List<String> declared = declared(document, jsonLd, meta, hint);
        List<String> headings = headings(document);
        return headings.stream()
                .filter(heading -> declared.stream().anyMatch(title -> confirms(title, heading)))
                .findFirst()
                .or(() -> headings.stream()
                        .filter(heading -> declared.stream().anyMatch(title -> resembles(title, heading)))
                        .findFirst())
                .or(() -> headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty())
                .or(() -> declared.stream().findFirst().map(title -> withoutSite(title, meta)));
    }

    private static List<String> declared(Document document, JsonLd jsonLd, MetaTags meta, Optional<FeedHint> hint) {
        return Stream.of(
                        jsonLd.text("headline"),
                        meta.first("og:title"),
                        meta.first("twitter:title", "title", "dc.title", "sailthru.title", "parsely-title"),
                        hint.flatMap(FeedHint::title),
                        Optional.of(document.title()))
                .flatMap(Optional::stream)
                .map(PageTitle::line)
                .filter(title -> !title.isEmpty())
                .toList();
    }

    private static List<String> headings(Document document) {
        List<String> headings = new ArrayList<>();
        for (Element heading : document.body()
                .select(
                        "[itemprop~=(?i)^headline$], h1, h2.entry-title, .entry-title, .headline, .article-title, h2")) {
            String text = line(heading.hasAttr("content") ? heading.attr("content") : heading.text());
            boolean main = !heading.normalName().equals("h2") || headings.isEmpty();
            if (text.length() >= SHORTEST && main) {
                headings.add(text);
            }
        }
        return headings;
    }

    private static boolean confirms(String title, String heading) {
        String folded = PlainText.fold(title);
        String other = PlainText.fold(heading);
        return folded.equals(other)
                || (other.length() >= 15 && folded.startsWith(other))
                || (folded.length() >= 15 && other.startsWith(folded));
    }

    /** Half of the words in common. */
    private static boolean resembles(String title, String heading) {
        List<String> words = List.of(PlainText.fold(title).split(" "));
        List<String> others = List.of(PlainText.fold(heading).split(" "));
        long common = others.stream()
                .filter(word -> word.length() > 2)
                .filter(words::contains)
                .distinct()
                .count();
        long most = others.stream().filter(word -> word.length() > 2).distinct().count();
        return most > 1 && common * 2 >= most;
    }

    private static String withoutSite(String title, MetaTags meta) {
        String[] parts = SITE.split(title);
        if (parts.length < 2) {
            return title;
        }
        String site = PlainText.fold(meta.first("og:site_name").orElse(parts[parts.length - 1]));
        String last = parts[parts.length - 1];
        boolean named = PlainText.fold(last).equals(site) || last.length() * 3 < title.length();
        return named
                ? title.substring(0, title.length() - last.length())
                        .replaceFirst("\\s+[|\u2013\u2014\u00b7\u00bb:-]\\s+$", "")
                : title;
    }

    private static String line(String text) {
        return text.replace("\u00ad", "").replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
