package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote a page, as names. */
final class PageAuthors {
    private static final Pattern PREFIX = Pattern.compile(
            "(?i)^(?:(?:written|posted|story|words|report(?:ed|ing)?|article|text|analysis|opinion|review(?:ed)?|published)\\s+)?(?:by|von|par|por|di|da|door|af|av)\\b[:\\s]+|^(?:authors?|autore?|autor(?:en)?)\\s*:\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:;|,|\\||\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|&|\u00b7|\u2022)\\s*");
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S+|https?://\\S+|www\\.\\S+|\\(.*?\\)");
    private static final Pattern TRAILER =
            Pattern.compile("(?i)\\s+(?:[-\u2013\u2014|]|for|published|updated|posted|on|at|in)\\s.*$");
    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i)^(?:admin|administrator|editor(?:ial)?(?: team| staff)?|staff(?: (?:writer|reporter))?|author|unknown|anonymous|none|null|redaktion|webmaster|guest|contributor|updated|published|view.*|follow.*|share|more|see .*|all .*|read .*|full bio|.*\\d.*)$");
    private static final List<String> META = List.of(
            "author",
            "article:author_name",
            "byl",
            "sailthru.author",
            "parsely-author",
            "dc.creator",
            "dcterms.creator",
            "citation_author",
            "article:author",
            "twitter:creator:name",
            "rnews:author",
            "cxenseparse:author");
    private static final String MARKED =
            "[rel~=(?i)\\bauthor\\b], [itemprop~=(?i)^author$] [itemprop~=(?i)^name$], [itemprop~=(?i)^author$], [itemprop~=(?i)^creator$], .vcard .fn, .author .fn, a[href~=(?i)/(?:authors?|profile|by|people|staff|contributors?|reporter|journalists?)/]";
    private static final String NAMED =
            "[class~=(?i)(?:^|[\\s_-])(?:byline|author)[_-]*(?:name|link)?(?:$|[\\s_-])], [id~=(?i)^(?:byline|author)$], [data-testid~=(?i)byline|author]";
    private static final int MOST = 12;
    private static final int LONGEST = 60;

    private PageAuthors() {}

    /** @param organisations names of the site and its publisher, which many templates put where the author belongs */
    static List<String> of(Document document, JsonLd jsonLd, MetaTags meta, Set<String> organisations) {
        List<String> found = persons(jsonLd.authors(), organisations);
        for (String name : META) {
            found = found.isEmpty() ? persons(meta.all(name), organisations) : found;
        }
        found = found.isEmpty() ? persons(texts(document, MARKED), organisations) : found;
        found = found.isEmpty() ? persons(texts(document, NAMED), organisations) : found;
        return found.isEmpty() ? names(jsonLd.authors()) : found;
    }

    private static List<String> persons(List<String> written, Set<String> organisations) {
        return names(written).stream()
                .filter(name -> !organisations.contains(PlainText.fold(name)))
                .toList();
    }

    private static List<String> texts(Document document, String selector) {
        List<String> texts = new ArrayList<>();
        for (Element element : document.body().select(selector)) {
            String text = element.text().strip();
            boolean part = texts.stream().anyMatch(other -> other.contains(text));
            if (!text.isEmpty()
                    && text.length() <= 2 * LONGEST
                    && !part
                    && texts.size() < MOST
                    && !isElsewhere(element)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Authors of other articles and of comments. */
    private static boolean isElsewhere(Element element) {
        return element.parents().stream().limit(6).anyMatch(parent -> {
            String names = (parent.className() + " " + parent.id()).toLowerCase(Locale.ROOT);
            return names.contains("comment")
                    || names.contains("related")
                    || names.contains("sidebar")
                    || parent.normalName().equals("aside");
        });
    }

    static List<String> names(List<String> written) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> folded = new LinkedHashSet<>();
        for (String text : written) {
            String bare = ADDRESS.matcher(text.replace('\u00a0', ' '))
                    .replaceAll(" ")
                    .strip()
                    .replaceAll("\\s+", " ");
            bare = PREFIX.matcher(bare).replaceFirst("");
            Arrays.stream(BETWEEN.split(bare))
                    .map(part -> TRAILER.matcher(PREFIX.matcher(part).replaceFirst(""))
                            .replaceFirst("")
                            .strip())
                    .filter(PageAuthors::isName)
                    .filter(name -> folded.add(PlainText.fold(name)))
                    .limit(MOST)
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static boolean isName(String text) {
        long words = text.chars().filter(c -> c == ' ').count() + 1;
        return text.length() > 1
                && text.length() <= LONGEST
                && words <= 5
                && text.codePoints().anyMatch(Character::isLetter)
                && !NOT_A_NAME.matcher(text).matches();
    }
}
