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
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a file of wordings; its head says what the lines mean. Used once. */
final class NoticeFile {
    private static final int COLUMNS = 4;

    /** A day or time behind a label: in brackets, behind a comma, or as day and month. */
    private static final String DATE = "(?: ?[(\\[][^)\\]\\n]{1,60}[)\\]]"
            + "|,[^.;\\n]{0,50}?\\d[^;\\n]{0,30}?(?=:\\s)"
            + "|(?: \\p{L}{1,4})? (?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,12}\\.?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})"
            + "(?:,? \\d{4})?)?";

    private static final String DELIMITER =
            "(?: ?[:\uff1a\ufe55]| [-\u2013\u2014|]+ |\u2014|[.\u3002](?= |$)| ?[)\\]>\u3011\u300b\u3009\uff1e\uff3d\uff09\u3015]| ?$)";
    private static final String CAPS_DELIMITER = "(?:[-/]|" + DELIMITER + ")";

    private final List<Wording> wordings = new ArrayList<>();
    private final Map<String, String> sets = new HashMap<>();

    private NoticeFile() {}

    /** All wordings of a resource of this package. */
    static List<Wording> read(String name) {
        NoticeFile file = new NoticeFile();
        try (InputStream in = NoticeFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(file::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return file.wordings;
    }

    private void add(String line) {
        String[] columns = line.split(" ", COLUMNS);
        String language = columns[1];
        Form form = Form.valueOf(columns[2]);
        String wording = expanded(language, columns[3]);
        if (form == Form.SET) {
            int space = wording.indexOf(' ');
            sets.put(language + "{" + wording.substring(0, space) + "}", "(?:" + wording.substring(space + 1) + ")");
            return;
        }
        NoticeKind kind = columns[0].equals("-") ? null : NoticeKind.valueOf(columns[0]);
        Set<String> beginnings = form.opens() ? Beginnings.of(wording) : Set.of();
        for (String beginning : beginnings) {
            if (beginning.isEmpty() || beginning.length() < NoticeWordings.fewest(beginning, 0)) {
                throw new IllegalStateException("may begin with '" + beginning + "', which is too short: " + line);
            }
        }
        wordings.add(new Wording(kind, language, form, pattern(form, wording), beginnings));
    }

    private String expanded(String language, String wording) {
        String expanded = wording;
        for (Map.Entry<String, String> set : sets.entrySet()) {
            if (set.getKey().startsWith(language + "{")) {
                expanded = expanded.replace(set.getKey().substring(language.length()), set.getValue());
            }
        }
        return expanded;
    }

    private static Pattern pattern(Form form, String wording) {
        String delimited = form.isLabel()
                ? "(?:" + wording + ")" + DATE + (form == Form.CAPS ? CAPS_DELIMITER : DELIMITER)
                : wording;
        String spaced = delimited.replace(" ", "[\\s\\u00a0\\u202f]").replace("'", "['\\u2019\\u02bc\\u00b4`]");
        return Pattern.compile(spaced, form == Form.CAPS ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
