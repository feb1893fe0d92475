package io.wireroom.cli.why;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.console.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text in lines of a width, with marks: on terminals actors bold and topics underlined, elsewhere in brackets, each with the
 * numbers of its tags. Lines break at spaces, or between code points where there is none.
 */
final class MarkedText {
    private static final int PLAIN = 0;
    private static final int ACTOR = 1;
    private static final int TOPIC = 2;
    private static final int NUMBER = 4;

    private final int width;
    private final Palette palette;
    private final List<String> lines = new ArrayList<>();
    private List<Cell> line = new ArrayList<>();
    private int length;

    private record Cell(String text, int style, int length) {
        boolean isSpace() {
            return text.equals(" ");
        }
    }

    private MarkedText(int width, Palette palette) {
        this.width = width;
        this.palette = palette;
    }

    /** The lines; a paragraph starts a new one, and empty lines stay. */
    static List<String> lines(String text, Collection<Mark> marks, int width, Palette palette) {
        MarkedText marked = new MarkedText(width, palette);
        marked.read(text, Marks.of(text, marks));
        return marked.lines;
    }

    private void read(String text, Marks marks) {
        int[] open = new int[2];
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            bounds(marks, at);
            int[] change = marks.change(at);
            open[0] += change[0];
            open[1] += change[1];
            int style = (open[0] > 0 ? ACTOR : PLAIN) | (open[1] > 0 ? TOPIC : PLAIN);
            int point = text.codePointAt(at);
            if (point == '\n') {
                endLine();
            } else {
                String shown = Printable.text(Character.toString(point));
                add(new Cell(Character.isWhitespace(point) ? " " : shown, style, 1));
            }
        }
        bounds(marks, text.length());
        endLine();
    }

    private void bounds(Marks marks, int at) {
        for (String numbers : marks.closing(at)) {
            mark(palette == Palette.PLAIN ? "]" + numbers : "[" + numbers + "]");
        }
        for (int i = 0; palette == Palette.PLAIN && i < marks.opening(at); i++) {
            mark("[");
        }
    }

    private void mark(String sign) {
        add(new Cell(sign, NUMBER, sign.length()));
    }

    private void add(Cell cell) {
        boolean afterSpace = line.isEmpty() || line.get(line.size() - 1).isSpace();
        if (cell.isSpace() && afterSpace) {
            return;
        }
        line.add(cell);
        length += cell.length();
        if (length > width && !cell.isSpace()) {
            breakLine();
        }
    }

    /** Ends the line at its last space, or before its last cell. */
    private void breakLine() {
        int cut = line.size() - 1;
        while (cut > 0 && !line.get(cut).isSpace()) {
            cut--;
        }
        if (cut == 0) {
            cut = Math.max(1, line.size() - 1);
        }
        List<Cell> rest = new ArrayList<>(line.subList(cut, line.size()));
        line = new ArrayList<>(line.subList(0, cut));
        endLine();
        rest.forEach(this::add);
    }

    private void endLine() {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < line.size()) {
            int style = line.get(at).style();
            StringBuilder run = new StringBuilder();
            while (at < line.size() && line.get(at).style() == style) {
                run.append(line.get(at++).text());
            }
            shown.append(styled(run.toString(), style));
        }
        lines.add(shown.toString().stripTrailing());
        line = new ArrayList<>();
        length = 0;
    }

    private String styled(String run, int style) {
        if (style == NUMBER) {
            return palette.dim(run);
        }
        String actor = (style & ACTOR) == 0 ? run : palette.bold(run);
        return (style & TOPIC) == 0 ? actor : palette.underlined(actor);
    }
}
