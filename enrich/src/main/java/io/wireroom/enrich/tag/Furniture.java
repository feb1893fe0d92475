package io.wireroom.enrich.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells the lines of a page that are not prose: calls to act, captions that repeat the title, headings of boxes. A line
 * is furniture by its form, never by the name of a site: it is short, ends without the end of a sentence, and shouts,
 * starts as an appeal to the reader, consists of words that pages use about themselves, or repeats the title.
 */
final class Furniture {
    private static final int MAX_WORDS = 14;
    private static final int LAST_CHARACTERS = 100;
    private static final int SHOUTED_WORDS = 3;
    private static final int WORDS_AROUND_TITLE = 4;
    private static final String SENTENCE_ENDS = ".!?…;:,\"”’')";
    private static final Set<String> APPEALS = Set.of(
            "read",
            "click",
            "tap",
            "share",
            "subscribe",
            "sign",
            "follow",
            "download",
            "watch",
            "listen",
            "skip",
            "advertisement",
            "sponsored",
            "related",
            "recommended",
            "trending",
            "post",
            "tweet",
            "email",
            "print",
            "comment",
            "comments",
            "loading",
            "scroll",
            "swipe",
            "log",
            "login",
            "register",
            "join",
            "get",
            "support",
            "donate",
            "see",
            "view",
            "continue",
            "copy",
            "close",
            "open",
            "enlarge",
            "play",
            "hide",
            "show");
    private static final Set<String> PAGE_WORDS = Set.of(
            "in",
            "this",
            "story",
            "article",
            "image",
            "for",
            "of",
            "photo",
            "photos",
            "picture",
            "pictures",
            "video",
            "videos",
            "gallery",
            "caption",
            "credit",
            "advertisement",
            "ad",
            "related",
            "more",
            "most",
            "popular",
            "read",
            "stories",
            "articles",
            "topics",
            "tags",
            "categories",
            "share",
            "comments",
            "newsletter",
            "from",
            "on",
            "the",
            "also",
            "top",
            "latest",
            "trending",
            "you",
            "may",
            "might",
            "like",
            "recommended",
            "editor's",
            "editors",
            "picks",
            "about",
            "author",
            "source",
            "key",
            "takeaways",
            "points",
            "contents",
            "table",
            "next",
            "previous",
            "page",
            "homepage",
            "menu",
            "search",
            "here",
            "facebook",
            "twitter",
            "whatsapp",
            "and",
            "by",
            "email");

    private Furniture() {}

    /**
     * The text with each line of furniture turned into spaces; line breaks and all offsets stay.
     *
     * @param isOwn whether a name is that of the publisher
     */
    static String blank(String text, String title, Predicate<String> isOwn) {
        char[] prose = text.toCharArray();
        int lastLines = text.stripTrailing().length() - LAST_CHARACTERS;
        int start = 0;
        while (start <= prose.length) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? prose.length : newline;
            if (end - start < 400 && isFurniture(text.substring(start, end), title, end >= lastLines)) {
                Arrays.fill(prose, start, end, ' ');
            } else {
                Credits.blankInside(prose, text, start, end, isOwn);
            }
            start = end + 1;
        }
        return new String(prose);
    }

    private static boolean isFurniture(String rawLine, String title, boolean last) {
        String line = rawLine.strip();
        if (line.isEmpty()) {
            return false;
        }
        if (Credits.isCredit(line, last)) {
            return true;
        }
        boolean mayRepeat = mayRepeat(line, title);
        boolean sentence = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        if (sentence && !mayRepeat) {
            return false; // as most lines are
        }
        List<String> words = List.of(line.split("\\s+"));
        if (mayRepeat && words.size() <= title.strip().split("\\s+").length + WORDS_AROUND_TITLE) {
            return true;
        }
        return words.size() <= MAX_WORDS
                && !sentence
                && (shouts(line, words.size()) || appeals(words) || speaksOfThePage(words));
    }

    /** Whether a line holds the title, and so repeats it if it is not much longer. */
    private static boolean mayRepeat(String line, String title) {
        String heading = title.strip();
        return heading.length() > 20 && line.contains(heading);
    }

    private static boolean shouts(String line, int words) {
        long letters = line.chars().filter(Character::isLetter).count();
        long upper = line.chars().filter(Character::isUpperCase).count();
        return words >= SHOUTED_WORDS && letters > 0 && upper >= letters * 0.85;
    }

    private static boolean appeals(List<String> words) {
        return words.size() > 1 && words.size() <= 8 && APPEALS.contains(lower(words.get(0))) && !namesMany(words);
    }

    /** Whether most words after the first are names, as in a caption of a person called Mark Post. */
    private static boolean namesMany(List<String> words) {
        long names = words.stream()
                .skip(1)
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return words.size() == 2 && names == 1 && !PAGE_WORDS.contains(lower(words.get(1)));
    }

    private static boolean speaksOfThePage(List<String> words) {
        return words.stream()
                .allMatch(
                        word -> PAGE_WORDS.contains(lower(word)) || word.chars().noneMatch(Character::isLetter));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
