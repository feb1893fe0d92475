package io.wireroom.enrich.version;

import io.wireroom.enrich.version.Wording.Form;
import io.wireroom.schemas.record.NoticeKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The wordings of {@code notices.txt}, found by their first letters. Immutable. */
final class NoticeWordings {
    static final NoticeWordings BUNDLED = load("notices.txt");

    private static final int COLUMNS = 4;

    /** What {@code [^.]} means in a wording: a full stop behind a digit ends no sentence. */
    private static final String WITHIN_SENTENCE = "(?:[^.]|(?<=\\d)\\.)";

    private static final String META = "\\[](){}.*+?|^$";
    private static final char FIRST_WITHOUT_SPACES = '\u2e80';

    /** A day or time behind a label: in brackets, behind a comma, or as day and month. */
    private static final String DATE = "(?:\\s*[(\\[][^)\\]\\n]{1,60}[)\\]]"
            + "|,[^.;\\n]{0,50}?\\d[^;\\n]{0,30}?(?=:\\s)"
            + "|(?: \\p{L}{1,4})? (?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,12}\\.?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})"
            + "(?:,? \\d{4})?)?";

    private static final String DELIMITER =
            "(?: ?[:\uff1a\ufe55]| [-\u2013\u2014|]+ |\u2014|[.\u3002](?= |$)| ?[)\\]>\u3011\u300b\u3009\uff1e\uff3d\uff09\u3015]| ?$)";
    private static final String CAPS_DELIMITER = "(?:[-/]|" + DELIMITER + ")";

    private final Map<Long, List<Wording>> openings = new HashMap<>();
    private final Map<String, List<Wording>> words = new HashMap<>();
    private final List<Wording> endings = new ArrayList<>();
    private final Map<String, String> sets = new HashMap<>();

    private NoticeWordings() {}

    /** The wordings that may begin at this index, the ones that go first first. */
    List<Wording> at(String text, int start, int end) {
        return openings.getOrDefault(key(text, start, end), List.of());
    }

    /** What tells the kind behind a {@link Form#NOTE} of the language. */
    List<Wording> words(String language) {
        return words.getOrDefault(language, List.of());
    }

    /** What stands in brackets at the end of a title. */
    List<Wording> endings() {
        return endings;
    }

    private static NoticeWordings load(String file) {
        NoticeWordings wordings = new NoticeWordings();
        try (InputStream in = NoticeWordings.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(wordings::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return wordings;
    }

    private void add(String line) {
        String[] columns = line.split(" ", COLUMNS);
        String language = columns[1];
        Form form = Form.valueOf(columns[2]);
        String expanded = expanded(language, columns[3]);
        if (form == Form.SET) {
            int space = columns[3].indexOf(' ');
            sets.put(language + " " + columns[3].substring(0, space), "(?:" + expanded.substring(space + 1) + ")");
            return;
        }
        NoticeKind kind = columns[0].equals("-") ? null : NoticeKind.valueOf(columns[0]);
        Wording wording = new Wording(kind, language, form, pattern(form, expanded));
        if (form.opens()) {
            for (String beginning : beginnings(columns[3])) {
                openings.computeIfAbsent(keyOf(beginning, line), key -> new ArrayList<>())
                        .add(wording);
            }
        } else if (form == Form.WORDS) {
            words.computeIfAbsent(language, key -> new ArrayList<>()).add(wording);
        } else {
            endings.add(wording);
        }
    }

    private String expanded(String language, String wording) {
        String expanded = wording;
        for (Map.Entry<String, String> set : sets.entrySet()) {
            if (set.getKey().startsWith(language + " ")) {
                String name = set.getKey().substring(language.length() + 1);
                expanded = expanded.replace("{" + name + "}", set.getValue());
            }
        }
        return expanded;
    }

    private static Pattern pattern(Form form, String wording) {
        String whole = form == Form.ENDING ? "(?:" + wording + ")$" : wording;
        if (form.isLabel()) {
            whole = "(?:" + wording + ")" + DATE + (form == Form.CAPS ? CAPS_DELIMITER : DELIMITER);
        }
        String spaced = whole.replace("[^.]", WITHIN_SENTENCE)
                .replace(" ", "[\\s\\u00a0\\u202f]")
                .replace("'", "['\\u2019\\u02bc\\u00b4`]");
        return Pattern.compile(spaced, form == Form.CAPS ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The alternatives that a wording begins with. */
    private static List<String> beginnings(String wording) {
        if (!wording.startsWith("(")) {
            return List.of(wording);
        }
        int close = wording.indexOf(')');
        String rest = wording.substring(close + 1);
        return Pattern.compile("\\|")
                .splitAsStream(wording.substring(1, close))
                .map(beginning -> beginning + rest)
                .toList();
    }

    private static long keyOf(String beginning, String line) {
        int length = beginning.charAt(0) >= FIRST_WITHOUT_SPACES ? 2 : 3;
        for (int i = 0; i < length; i++) {
            if (i >= beginning.length() || META.indexOf(beginning.charAt(i)) >= 0) {
                throw new IllegalStateException("does not begin with " + length + " letters: " + line);
            }
        }
        return key(beginning, 0, beginning.length());
    }

    private static long key(String text, int start, int end) {
        char first = fold(text.charAt(start));
        long key = (long) first << 16 | (start + 1 < end ? fold(text.charAt(start + 1)) : 0);
        if (first >= FIRST_WITHOUT_SPACES) {
            return key;
        }
        return key << 16 | (start + 2 < end ? fold(text.charAt(start + 2)) : 0);
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Spacing.isSpace(c) ? ' ' : Character.toLowerCase(c);
    }
}
