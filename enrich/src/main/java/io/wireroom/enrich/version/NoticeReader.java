package io.wireroom.enrich.version;

import io.wireroom.enrich.version.Wording.Form;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads one article for its gravest {@link Notice}. Used once. */
final class NoticeReader {
    private static final NoticeWordings WORDINGS = NoticeWordings.BUNDLED;
    private static final int FIRST_LINES = 4;
    private static final int LAST_LINES = 6;
    private static final int ENDS = 16_000;
    private static final int REACH = 400;
    private static final int MOST_TEXT = 500;
    private static final int MOST_MARKS = 8;
    private static final int LONGEST_DATE = 40;
    private static final String OPENING_BRACKETS = "([\uff08\uff3b";
    private static final String DOUBLE_QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final String QUOTES = DOUBLE_QUOTES + "'\u2018\u300c\u300e";
    private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uff01\uff1f";
    private static final char FULL_WIDTH = '\u3000';

    private enum Place {
        /** The beginning of the title. */
        TITLE,
        /** The beginning of a line in the middle. */
        LINE,
        /** The beginning of one of the first and last lines. */
        OUTER_LINE,
        /** The beginning of a later sentence in one of these. */
        SENTENCE;

        boolean holds(Form form) {
            return switch (this) {
                case TITLE -> form == Form.LABEL || form == Form.CAPS || form == Form.START;
                case LINE -> form != Form.SENTENCE;
                case OUTER_LINE -> true;
                case SENTENCE -> form == Form.SENTENCE || form == Form.LABEL || form == Form.NOTE;
            };
        }
    }

    private record Line(int start, int end) {}

    /**
     * Where a notice may begin.
     *
     * @param start its first letter
     * @param line index of its line
     */
    private record Opening(int start, int line, Place place) {}

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Notice gravest;

    private NoticeReader(String text) {
        this.text = text;
        int head = Math.min(text.length(), ENDS);
        cutLines(0, head);
        cutLines(Math.max(head, text.length() - ENDS), text.length());
    }

    static Optional<Notice> read(String title, String text) {
        NoticeReader body = new NoticeReader(text);
        body.readLines();
        NoticeReader heading = new NoticeReader(title);
        heading.readTitle();
        return Optional.ofNullable(gravity(heading.gravest) > gravity(body.gravest) ? heading.gravest : body.gravest);
    }

    private void cutLines(int from, int to) {
        int start = from;
        while (start < to) {
            int end = Lines.end(text, start, to);
            int first = start;
            while (first < end && Spacing.isSpace(text.charAt(first))) {
                first++;
            }
            if (first < end) {
                lines.add(new Line(first, end));
            }
            start = end + 1;
        }
    }

    private void readTitle() {
        if (!lines.isEmpty()) {
            readOpening(0, Place.TITLE);
            readEnding(text.strip());
        }
    }

    private void readEnding(String title) {
        int bracket = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
        if (bracket > 0 && (title.endsWith(")") || title.endsWith("]"))) {
            for (Wording ending : WORDINGS.endings()) {
                if (ending.at(title, bracket + 1, title.length() - 1).matches()) {
                    keep(ending.kind(), title);
                }
            }
        }
    }

    private void readLines() {
        for (int i = 0; i < lines.size(); i++) {
            boolean isOuter = i < FIRST_LINES || i >= lines.size() - LAST_LINES;
            readOpening(i, isOuter ? Place.OUTER_LINE : Place.LINE);
            if (isOuter) {
                readSentences(i);
            }
        }
    }

    /** What a line begins with behind marks that are no quotes. */
    private void readOpening(int line, Place place) {
        int start = lines.get(line).start();
        int end = Math.min(lines.get(line).end(), start + MOST_MARKS);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                read(new Opening(i, line, place));
                return;
            }
            if (Character.isDigit(c) || QUOTES.indexOf(c) >= 0) {
                return;
            }
        }
    }

    /** Later sentences of a line, outside of quotations. */
    private void readSentences(int line) {
        boolean quoted = false;
        boolean ended = false;
        boolean spaced = false;
        for (int i = lines.get(line).start(); i < lines.get(line).end(); i++) {
            char c = text.charAt(i);
            if (!ended && (c == ' ' || (c >= 'a' && c <= 'z'))) {
                continue; // most of all text
            }
            if (Character.isLetterOrDigit(c)) {
                if (ended && spaced && !quoted && i > lines.get(line).start()) {
                    read(new Opening(i, line, Place.SENTENCE));
                }
                ended = false;
            } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
                quoted = !quoted;
                ended &= !quoted;
            } else if (SENTENCE_ENDS.indexOf(c) >= 0) {
                ended = true;
                spaced = c >= FULL_WIDTH;
            } else {
                boolean opens = OPENING_BRACKETS.indexOf(c) >= 0;
                ended |= opens;
                spaced |= opens || Spacing.isSpace(c);
            }
        }
    }

    private void read(Opening opening) {
        int end = lines.get(opening.line()).end();
        for (Wording wording : WORDINGS.at(text, opening.start(), end)) {
            if (opening.place().holds(wording.form())) {
                Matcher matcher = wording.at(text, opening.start(), reach(wording.form(), text, opening.start(), end));
                if (matcher.lookingAt() && isNotice(wording, opening, matcher.end())) {
                    return;
                }
            }
        }
    }

    /** Keeps what a wording announces, by itself or by what follows it; false when that is nothing. */
    private boolean isNotice(Wording wording, Opening opening, int after) {
        Line line = lines.get(opening.line());
        String rest = Piece.cut(text, after, line.end(), REACH).strip();
        boolean isBare = announcesMore(rest) && opening.line() + 1 < lines.size();
        if (isBare) {
            Line next = lines.get(opening.line() + 1);
            rest = Piece.cut(text, next.start(), next.end(), MOST_TEXT).strip();
        }
        NoticeKind kind = kind(wording, opening, after, rest);
        if (kind == null) {
            return false;
        }
        int start = opening.place() == Place.SENTENCE ? opening.start() : line.start();
        String own = Piece.cut(text, start, line.end(), MOST_TEXT).strip();
        keep(kind, isBare && wording.form().isLabel() ? own + " " + rest : own);
        return true;
    }

    /** Whether the notice itself is on the next line: nothing, or a date with a colon, is behind its label. */
    private static boolean announcesMore(String rest) {
        return rest.isEmpty() || (rest.length() < LONGEST_DATE && rest.endsWith(":"));
    }

    private @Nullable NoticeKind kind(Wording wording, Opening opening, int after, String rest) {
        return switch (wording.form()) {
            case LABEL -> needsProof(opening, after) && told(wording.language(), rest) == null ? null : wording.kind();
            case NOTE -> told(wording.language(), rest);
            case PREFIX -> sentence(rest);
            case CAPS, START, SENTENCE, ENDING, WORDS, SET -> wording.kind();
        };
    }

    /** A label without delimiter may be any heading; before a full stop or within a line it may be rhetoric. */
    private boolean needsProof(Opening opening, int after) {
        char last = text.charAt(after - 1);
        boolean isDelimited = !Character.isLetterOrDigit(last) && last != '.' && last != '\u3002';
        return opening.place() == Place.SENTENCE || (opening.place() != Place.TITLE && !isDelimited);
    }

    private static @Nullable NoticeKind told(String language, String rest) {
        NoticeKind gravest = sentence(rest);
        int end = Math.min(rest.length(), REACH);
        for (Wording words : WORDINGS.words(language)) {
            if (gravity(words.kind()) > gravity(gravest)
                    && words.at(rest, 0, end).find()) {
                gravest = words.kind();
            }
        }
        return gravest;
    }

    private static @Nullable NoticeKind sentence(String rest) {
        if (rest.isEmpty()) {
            return null;
        }
        int end = reach(Form.SENTENCE, rest, 0, rest.length());
        for (Wording wording : WORDINGS.at(rest, 0, end)) {
            if (wording.form() == Form.SENTENCE && wording.at(rest, 0, end).lookingAt()) {
                return wording.kind();
            }
        }
        return null;
    }

    /** How far a wording may reach: a sentence to its end, where a full stop behind a digit is none. */
    private static int reach(Form form, String text, int start, int lineEnd) {
        int most = Math.min(lineEnd, start + REACH);
        if (form != Form.SENTENCE) {
            return most;
        }
        for (int i = start + 1; i < most; i++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0 && !Character.isDigit(text.charAt(i - 1))) {
                return i;
            }
        }
        return most;
    }

    private void keep(@Nullable NoticeKind kind, String written) {
        if (kind != null && gravity(kind) > gravity(gravest)) {
            gravest = new Notice(kind, Piece.cut(written, 0, written.length(), MOST_TEXT));
        }
    }

    private static int gravity(@Nullable Notice notice) {
        return notice == null ? 0 : gravity(notice.getKind());
    }

    private static int gravity(@Nullable NoticeKind kind) {
        if (kind == null) {
            return 0;
        }
        return switch (kind) {
            case CLARIFICATION -> 1;
            case CORRECTION -> 2;
            case RETRACTION -> 3;
        };
    }
}
