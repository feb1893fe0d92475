package io.wireroom.cli.why;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.console.Printable;
import io.wireroom.enrich.tag.TopicCauses.Cause;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A tag and what caused it as lines. */
final class TagLines {
    private static final String INDENT = "      ";
    private static final int PLACE = 18;
    private static final int CAUSE = Arrays.stream(io.wireroom.schemas.record.Cause.values())
                    .mapToInt(cause -> cause.name().length())
                    .max()
                    .orElse(0)
            + 2;
    private static final int LEAST_ROOM = 30;
    private static final int PARTS = 3;
    private static final int PART = 60;

    private final StoredText text;
    private final int width;
    private final int most;
    private final Palette palette;

    /**
     * Lines about the tags of one article.
     *
     * @param width code points that a line has, if that is enough for anything
     * @param most lines for one tag's mentions or evidence
     */
    TagLines(StoredText text, int width, int most, Palette palette) {
        this.text = text;
        this.width = width;
        this.most = most;
        this.palette = palette;
    }

    /** An actor, behind a sign such as its number. */
    List<String> of(String sign, Actor actor) {
        List<String> lines = new ArrayList<>();
        lines.add(sign + palette.bold(Printable.line(actor.getName())) + "  " + facts(actor));
        List<Role> roles = actor.getRoles();
        roles.stream()
                .limit(most)
                .forEach(role -> lines.add(INDENT + span(role.getSpan(), cause(role.getSpan()), of(role))));
        more(lines, roles.size());
        List<Span> mentions = actor.getMentions();
        mentions.stream().limit(most).forEach(span -> lines.add(INDENT + span(span, cause(span), "")));
        more(lines, mentions.size());
        return lines;
    }

    private static String facts(Actor actor) {
        return String.join(
                ", ",
                Printable.line(actor.getId()),
                actor.getType().name(),
                actor.getKnown() ? actor.getWikidata().orElse("known") : "not in the taxonomy",
                lower(actor.getProminence().name()),
                String.format(Locale.ROOT, "salience %.2f", actor.getSalience()));
    }

    private static String of(Role role) {
        return role.getOf().map(id -> "  of " + Printable.line(id)).orElse("");
    }

    private static String cause(Span span) {
        return pad(lower(span.getCause().name()), CAUSE);
    }

    /** A topic, behind a sign such as its number. */
    List<String> of(String sign, TaggedTopic tagged) {
        List<String> lines = new ArrayList<>();
        lines.add(sign + palette.bold(Printable.line(tagged.topic().getLabel())) + "  " + facts(tagged));
        if (!tagged.query().isEmpty()) {
            lines.add(INDENT + palette.dim("query  " + Printable.line(tagged.query(), width - INDENT.length() - 7)));
        }
        List<Span> evidence = tagged.topic().getEvidence();
        for (int i = 0; i < Math.min(most, evidence.size()); i++) {
            List<Cause> causes = i < tagged.causes().size() ? tagged.causes().get(i) : List.of();
            lines.add(INDENT + span(evidence.get(i), "", parts(tagged, causes)));
        }
        more(lines, evidence.size());
        return lines;
    }

    private static String facts(TaggedTopic tagged) {
        String facts = String.format(
                Locale.ROOT,
                "%s, score %.2f",
                Printable.line(tagged.topic().getId()),
                tagged.topic().getScore());
        return tagged.broader().isEmpty() ? facts : facts + ", under " + String.join(", ", tagged.broader());
    }

    /** The parts of queries that ask for a stretch of text, those of narrower topics with their names. */
    private static String parts(TaggedTopic tagged, List<Cause> causes) {
        if (causes.isEmpty()) {
            return "";
        }
        String parts = causes.stream()
                .limit(PARTS)
                .map(cause -> (cause.topic().equals(tagged.topic().getId()) ? "" : cause.topic() + ": ")
                        + Printable.line(cause.part(), PART))
                .collect(Collectors.joining("; "));
        return "  by " + parts + (causes.size() > PARTS ? "; and " + (causes.size() - PARTS) + " more" : "");
    }

    private String span(Span span, String cause, String reason) {
        String before = pad(StoredText.place(span), PLACE) + cause;
        if (!text.holds(span)) {
            return before + palette.bad("outside of the text") + reason;
        }
        int room = width - INDENT.length() - before.length() - reason.codePointCount(0, reason.length());
        return before
                + InContext.line(
                        text.of(span.getField()), span.getStart(), span.getEnd(), Math.max(LEAST_ROOM, room), palette)
                + palette.accent(reason);
    }

    private void more(List<String> lines, int all) {
        if (all > most) {
            lines.add(INDENT + palette.dim("(+" + (all - most) + " more)"));
        }
    }

    private static String pad(String text, int length) {
        return text.length() < length ? text + " ".repeat(length - text.length()) : text + " ";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
