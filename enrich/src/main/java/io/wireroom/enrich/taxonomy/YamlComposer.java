package io.wireroom.enrich.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Puts values together from a YAML document's events. Hostile documents end early: nesting is bounded before anything recurses,
 * and so is what aliases stand for.
 */
final class YamlComposer {
    private static final int MAX_DEPTH = 10;

    /** Values for which aliases stand in all: lists of words that several entries share, not a tree of lists of lists. */
    private static final int MAX_REPEATED = 10_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\r\t]]");

    private final String file;
    private final Iterator<Event> events;
    private final List<TaxonomyProblem> problems;
    private final Map<Anchor, Anchored> anchored = new HashMap<>();
    private final StringBuilder path = new StringBuilder();
    private int values;
    private int repeated;

    private record Anchored(YamlValue value, int size) {}

    /** The document is not worth reading on; the problem has been added. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }

    YamlComposer(String file, Iterator<Event> events, List<TaxonomyProblem> problems) {
        this.file = file;
        this.events = events;
        this.problems = problems;
    }

    /** The value of the only document; empty, with a problem added, when there is none or it is refused as a whole. */
    Optional<YamlValue> document() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            problem(Place.NONE, "the file is empty");
            return Optional.empty();
        }
        try {
            YamlValue value = value(events.next(), 0);
            events.next();
            Event after = events.next();
            if (after.getEventId() != Event.ID.StreamEnd) {
                throw refused(place(after.getStartMark()), "a second document starts here; a file has one");
            }
            return Optional.of(value);
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private YamlValue value(Event event, int depth) throws Refused {
        Place at = place(event.getStartMark());
        if (depth > MAX_DEPTH) {
            throw refused(at, "nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return repeated(alias, at);
        }
        int before = values++;
        YamlValue value = made(event, at, depth);
        if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(name -> anchored.put(name, new Anchored(value, values - before)));
        }
        return value;
    }

    private YamlValue made(Event event, Place at, int depth) throws Refused {
        if (event instanceof ScalarEvent scalar) {
            return text(scalar, at);
        }
        return event.getEventId() == Event.ID.SequenceStart ? items(at, depth) : keys(at, depth);
    }

    private YamlValue repeated(AliasEvent alias, Place at) throws Refused {
        Anchored of = anchored.get(alias.getAlias());
        if (of == null) {
            throw refused(at, "*" + alias.getAlias() + " stands for nothing that was given before");
        }
        repeated += of.size();
        values += of.size();
        if (repeated > MAX_REPEATED) {
            throw refused(at, "aliases stand for more than " + MAX_REPEATED + " values in all: write them out");
        }
        return of.value().movedTo(at);
    }

    private YamlValue text(ScalarEvent scalar, Place at) {
        if (CONTROL.matcher(scalar.getValue()).find()) {
            problem(at, "has a control character");
        }
        return new YamlValue.Text(at, scalar.getValue(), scalar.isPlain());
    }

    private YamlValue items(Place at, int depth) throws Refused {
        List<YamlValue> items = new ArrayList<>();
        int length = path.length();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            path.append('[').append(items.size() + 1).append(']');
            items.add(value(event, depth + 1));
            path.setLength(length);
        }
        return new YamlValue.Items(at, items);
    }

    private YamlValue keys(Place at, int depth) throws Refused {
        Map<String, YamlValue> keys = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        int length = path.length();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = value(event, depth + 1) instanceof YamlValue.Text text ? text.text() : "?";
            path.append(length == 0 ? "" : "/").append(key);
            Place here = place(event.getStartMark());
            Place first = places.putIfAbsent(key, here);
            if (first != null) {
                problem(here, "the key is given twice, first in line " + first.line());
            }
            keys.putIfAbsent(key, value(events.next(), depth + 1));
            path.setLength(length);
        }
        return new YamlValue.Keys(at, keys);
    }

    private Refused refused(Place at, String message) {
        problem(at, message);
        return new Refused();
    }

    private void problem(Place at, String message) {
        String key = path.length() > 100 ? path.substring(0, 100) + "…" : path.toString();
        problems.add(new TaxonomyProblem(file, at, key, message));
    }

    static Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.NONE);
    }
}
