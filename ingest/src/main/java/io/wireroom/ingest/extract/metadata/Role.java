package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.markup.PhraseTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    TITLE("headline", "entry title", "article title", "post title", "articletitle", "posttitle"),
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
            "photo credit",
            "more news",
            "latest news",
            "latest posts",
            "upsell",
            "outbrain",
            "taboola",
            "cookie",
            "modal",
            "dropdown");

    private static final PhraseTable ROLES = PhraseTable.of(Stream.of(values())
            .flatMap(role -> role.words.stream().map(word -> Map.entry(PhraseTable.phrase(word), role.bit())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    private final List<String> words;

    Role(String... words) {
        this.words = List.of(words);
    }

    /** A bit of its own; of no meaning outside one run. */
    @SuppressWarnings("EnumOrdinal")
    private int bit() {
        return 1 << ordinal();
    }

    /** Whether this is among roles, given as bits. */
    boolean isIn(int roles) {
        return (roles & bit()) != 0;
    }

    /**
     * The roles, as bits, that a class or id names in any of its words ({@code articleDate}, {@code article__date}), but those
     * beside the article in the first only: {@code related-posts}, not {@code has-sidebar}.
     */
    static int of(String names) {
        int roles = 0;
        boolean first = true;
        long before = PhraseTable.NOTHING;
        long word = PhraseTable.NOTHING;
        boolean small = false;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean capital = c >= 'A' && c <= 'Z';
            boolean inWord = capital || isSmall(c);
            if (word != PhraseTable.NOTHING && (!inWord || (capital && small))) {
                roles |= ROLES.bits(word) & (first ? ~0 : ~BESIDE.bit());
                roles |= first ? 0 : ROLES.bits(PhraseTable.joined(before, word));
                before = word;
                word = PhraseTable.NOTHING;
                first = false;
            }
            if (inWord) {
                word = PhraseTable.with(word, capital ? (char) (c + ('a' - 'A')) : c);
            }
            first |= c == ' ';
            small = inWord && !capital;
        }
        return roles;
    }

    private static boolean isSmall(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    }
}
