package io.wireroom.ingest.extract.metadata;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words in an element's class and id say that it holds. */
enum Role {
    DATE(
            "date",
            "datum",
            "fecha",
            "datetime",
            "timestamp",
            "time",
            "publish",
            "published",
            "posted",
            "pubdate",
            "created"),
    BYLINE("byline", "author", "authors", "autor", "autore", "auteur", "writer", "fn", "authorname", "bylines"),
    TITLE("headline", "entry-title", "article-title", "post-title", "articletitle", "posttitle"),
    BESIDE(
            "comment",
            "comments",
            "commentlist",
            "sidebar",
            "widget",
            "related",
            "recommended",
            "recommendations",
            "footer",
            "navbar",
            "menu",
            "navigation",
            "newsletter",
            "popular",
            "trending",
            "mostread",
            "teaser",
            "teasers",
            "promo",
            "disqus",
            "respond",
            "caption",
            "credit",
            "photo-credit",
            "more-news",
            "latest-news",
            "latest-posts",
            "upsell",
            "outbrain",
            "taboola",
            "cookie",
            "modal",
            "dropdown");

    private static final Map<String, Role> BY_WORD = byWord();

    private final List<String> words;

    Role(String... words) {
        this.words = List.of(words);
    }

    private static Map<String, Role> byWord() {
        Map<String, Role> roles = new HashMap<>();
        for (Role role : values()) {
            role.words.forEach(word -> roles.put(word, role));
        }
        return roles;
    }

    /**
     * The roles that class and id name in any of their words ({@code articleDate}, {@code article__date}), but those beside the
     * article in the first only: {@code related-posts}, not {@code has-sidebar}.
     */
    static Set<Role> of(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String before = "";
        boolean first = true;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean hump = isCapital(c) && i > start && !isCapital(names.charAt(i - 1));
            if (hump || !isWord(c)) {
                if (i > start) {
                    String word = names.substring(start, i).toLowerCase(Locale.ROOT);
                    add(roles, BY_WORD.get(word), first);
                    add(roles, first ? null : BY_WORD.get(before + "-" + word), true);
                    before = word;
                    first = false;
                }
                first |= c == ' ';
                start = hump ? i : i + 1;
            }
        }
        return roles;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || isCapital(c) || (c >= '0' && c <= '9') || c >= 0x80;
    }

    private static void add(Set<Role> roles, @Nullable Role role, boolean first) {
        if (role != null && (first || role != BESIDE)) {
            roles.add(role);
        }
    }
}
