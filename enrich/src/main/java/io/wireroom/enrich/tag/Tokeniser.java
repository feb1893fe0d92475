package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.enrich.tag.Words.LineStyle;
import io.wireroom.schemas.record.TextField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits prose into {@link Word}s: letters and digits, joined by apostrophes, by dots between single letters or digits
 * and by an ampersand without spaces. A hyphen parts words. Addresses and handles are left out. One pass, linear.
 */
final class Tokeniser {
    private static final int MAX_WORD = 60;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cpl",
            "Adm", "Cmdr", "St", "Rev", "Hon", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "No", "Det", "Supt", "Messrs",
            "Mt", "Ft", "Pres", "Treas", "Sec", "La", "Calif", "Mass", "Penn", "Wash", "Fla", "Tex");

    private final String text;
    private final boolean heading;
    private final List<Word> words = new ArrayList<>();
    private final List<LineStyle> styles = new ArrayList<>();
    private int lineStart;

    private Tokeniser(FieldText field, boolean heading) {
        this.text = field.prose();
        this.heading = heading;
    }

    /**
     * The words of a field.
     *
     * @param heading whether the field is a heading, where title case is to be expected
     */
    static Words split(FieldText field, boolean heading) {
        Tokeniser tokeniser = new Tokeniser(field, heading);
        tokeniser.run();
        return new Words(field, tokeniser.words, tokeniser.styles);
    }

    /** The cores of the words of a name of the taxonomy, possessive endings kept. */
    static List<String> cores(String name) {
        FieldText alone = new FieldText(TextField.TITLE, name, name);
        return split(alone, false).words().stream().map(Word::whole).toList();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (startsAddress(at)) {
                at = afterAddress(at);
            } else if (Character.isLetterOrDigit(c) || (Character.isHighSurrogate(c) && isLetter(at))) {
                at = word(at);
            } else if (c == '&' && words.size() > 0) {
                add(at, at + 1, at + 1);
                at++;
            } else {
                at++;
            }
        }
        styleLine(text.length());
    }

    private boolean isLetter(int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    private boolean startsAddress(int at) {
        char c = text.charAt(at);
        return c == '@'
                || c == '#'
                || (c == 'h' && text.startsWith("http", at) && text.startsWith("://", schemeEnd(at)))
                || (c == 'w' && text.startsWith("www.", at));
    }

    private int schemeEnd(int at) {
        return text.startsWith("https", at) ? at + 5 : at + 4;
    }

    private int afterAddress(int at) {
        int end = at + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && (isWordUnit(text.charAt(end)) || joins(end, start))) {
            end++;
        }
        int wholeEnd = end;
        if (isInitials(start, end) && end < text.length() && text.charAt(end) == '.') {
            end++;
            wholeEnd = end;
        } else if (end - start > 2 && isApostrophe(text.charAt(end - 2)) && (text.charAt(end - 1) | 32) == 's') {
            end -= 2;
        }
        if (end - start <= MAX_WORD) {
            add(start, end, wholeEnd);
        }
        return wholeEnd;
    }

    private static boolean isWordUnit(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the sign at an offset joins the letters around it into one word. */
    private boolean joins(int at, int start) {
        if (at == start || at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        char c = text.charAt(at);
        return isApostrophe(c) || c == '&' || (c == '.' && joinsAsDot(at));
    }

    private boolean joinsAsDot(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean single = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        return (Character.isDigit(before) && Character.isDigit(after))
                || (single && Character.isLetter(before))
                || (Character.isLowerCase(before) && Character.isLowerCase(after));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '＇' || c == '‘';
    }

    /** Whether a stretch is single letters with dots between, as the {@code U.S} of {@code U.S.} or the {@code J} of {@code J.}. */
    private boolean isInitials(int start, int end) {
        if ((end - start) % 2 == 0) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((i - start) % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
                return false;
            }
        }
        return end - start > 1 || (end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == ' ');
    }

    private void add(int start, int end, int wholeEnd) {
        Gap gap = gap(start);
        if (gap == Gap.LINE && !words.isEmpty()) {
            styleLine(start);
        }
        String core = core(text.substring(start, end));
        String whole = wholeEnd == end ? core : core + "'s";
        words.add(new Word(start, end, core, whole, wholeEnd, shape(core, start, end), gap));
    }

    private static String core(String word) {
        String plain = word.indexOf('.') < 0 || Character.isDigit(word.charAt(0)) ? word : undotted(word);
        if (isAscii(plain)) {
            return plain;
        }
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder core = new StringBuilder(folded.length());
        folded.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> append(core, (char) c));
        return core.toString();
    }

    /** Adds a letter without the strokes that Unicode does not take apart. */
    private static void append(StringBuilder core, char c) {
        switch (c) {
            case 'ł' -> core.append('l');
            case 'Ł' -> core.append('L');
            case 'ø' -> core.append('o');
            case 'Ø' -> core.append('O');
            case 'đ' -> core.append('d');
            case 'Đ' -> core.append('D');
            case 'ı' -> core.append('i');
            case 'ß' -> core.append("ss");
            case 'æ' -> core.append("ae");
            case 'Æ' -> core.append("Ae");
            default -> core.append(isApostrophe(c) ? '\'' : c);
        }
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String undotted(String word) {
        boolean initials = word.length() > 1 && word.charAt(1) == '.';
        return initials ? word.replace(".", "") : word;
    }

    private Shape shape(String core, int start, int end) {
        int first = core.codePointAt(0);
        if (!Character.isUpperCase(first)) {
            return Character.isLetter(first) ? Shape.LOWER : Shape.OTHER;
        }
        if (core.length() == 1) {
            return end - start == 2 ? Shape.INITIAL : Shape.CAPITALISED;
        }
        boolean lower = Character.isLowerCase(core.charAt(0));
        boolean upper = false;
        for (int i = 1; i < core.length(); i++) {
            char letter = core.charAt(i);
            lower |= Character.isLowerCase(letter);
            upper |= Character.isUpperCase(letter);
        }
        return lower ? upper ? Shape.CAMEL : Shape.CAPITALISED : Shape.CAPITALS;
    }

    private Gap gap(int start) {
        if (words.isEmpty()) {
            return Gap.LINE;
        }
        Word before = words.get(words.size() - 1);
        return start == before.wholeEnd() + 1 && text.charAt(start - 1) == ' '
                ? Gap.SPACE
                : classify(before, text.substring(before.wholeEnd(), Math.min(start, before.wholeEnd() + 200)));
    }

    private static Gap classify(Word before, String between) {
        if (between.indexOf('\n') >= 0) {
            return Gap.LINE;
        }
        String marks = between.strip();
        if (marks.isEmpty()) {
            return Gap.SPACE;
        }
        if (marks.equals(".")) {
            return ABBREVIATIONS.contains(before.core()) ? Gap.SPACE : Gap.SENTENCE;
        }
        if (between.length() == 1 && "-‐‑–—/".indexOf(between.charAt(0)) >= 0) {
            return between.charAt(0) == '/' || between.charAt(0) == '—' ? Gap.BREAK : Gap.HYPHEN;
        }
        if (marks.equals(",") || marks.equals("(") || marks.equals("[")) {
            return marks.equals(",") ? Gap.COMMA : Gap.BRACKET;
        }
        return marks.chars().anyMatch(c -> ".!?…:\"“„‘•·*|>".indexOf(c) >= 0) || between.endsWith("'")
                ? Gap.SENTENCE
                : Gap.BREAK;
    }

    private void styleLine(int lineEnd) {
        LineStyle style = LineStyles.of(words.subList(lineStart, words.size()), heading, endsSentence(lineEnd));
        while (styles.size() < words.size()) {
            styles.add(style);
        }
        lineStart = words.size();
    }

    private boolean endsSentence(int lineEnd) {
        int last = words.isEmpty() ? 0 : words.get(words.size() - 1).wholeEnd();
        return text.substring(last, Math.min(lineEnd, last + 5))
                .chars()
                .anyMatch(c -> c == '.' || c == '!' || c == ':');
    }
}
