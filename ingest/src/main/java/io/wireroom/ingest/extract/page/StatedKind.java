package io.wireroom.ingest.extract.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says that it is, in its meta elements and anywhere in its JSON-LD, which need not be well formed for that. */
public final class StatedKind {
    private static final Pattern TYPE =
            Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}(\"[^\"]{1,80}\"|\\[[^\\]]{1,200}\\])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,40}(?=\")");
    private static final Pattern WORD_COUNT = Pattern.compile("\"wordCount\"\\s{0,9}:\\s{0,9}\"?(\\d{1,6})");
    private static final Pattern ARTICLE =
            Pattern.compile("\\w*(?:Article|Posting|Report|Review|Recipe|VideoObject|Event)");
    private static final Set<String> COLLECTIONS = Set.of("CollectionPage", "SearchResultsPage", "ProfilePage");
    private static final Set<String> CLOSED = Set.of("locked", "metered", "premium", "paid", "subscriber");

    private final Set<String> types = new HashSet<>();
    private int wordCount;
    private boolean article;
    private boolean website;
    private boolean closed;
    private boolean unlisted;

    private StatedKind() {}

    /** Reads a page's meta elements and its scripts. */
    public static StatedKind of(List<Element> metas, List<Element> scripts) {
        StatedKind stated = new StatedKind();
        metas.forEach(meta -> stated.takeMeta(meta, meta.attr("content").strip().toLowerCase(Locale.ROOT)));
        for (Element script : scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                stated.takeJson(script.data());
            }
        }
        return stated;
    }

    /** Reads a page. */
    static StatedKind of(Document page) {
        return of(page.select("meta"), page.select("script"));
    }

    private void takeJson(String json) {
        Matcher type = TYPE.matcher(json);
        while (type.find()) {
            Matcher word = WORD.matcher(type.group(1));
            while (word.find()) {
                types.add(word.group());
            }
        }
        Matcher count = WORD_COUNT.matcher(json);
        wordCount = count.find() ? Integer.parseInt(count.group(1)) : wordCount;
    }

    private void takeMeta(Element meta, String content) {
        String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        switch (key.strip().toLowerCase(Locale.ROOT)) {
            case "og:type" -> {
                article =
                        article || content.contains("article") || content.contains("video") || content.contains("blog");
                website = website || content.equals("website");
            }
            case "article:published_time", "datepublished", "pubdate" -> article = true;
            case "article:content_tier" -> closed = closed || CLOSED.contains(content);
            case "robots" -> unlisted = unlisted || content.contains("noindex");
            default -> {}
        }
    }

    /** Whether anything calls the page an article or gives it a date of publication. */
    boolean isArticle() {
        return article || types.stream().anyMatch(type -> ARTICLE.matcher(type).matches());
    }

    /** Whether JSON-LD calls it a collection of pages. */
    boolean isCollection() {
        return types.stream().anyMatch(COLLECTIONS::contains);
    }

    boolean isWebsite() {
        return website;
    }

    /** Whether the page says that only subscribers may read it. */
    boolean isClosed() {
        return closed;
    }

    /** Whether search engines are asked to leave it out. */
    boolean isUnlisted() {
        return unlisted;
    }

    /** How many words the article has by its own account. */
    OptionalInt wordCount() {
        return wordCount > 0 ? OptionalInt.of(wordCount) : OptionalInt.empty();
    }
}
