package io.wireroom.cli.why;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where marks open and close in a text: those of one stretch are one, and of two that cross the later one is parted, so that
 * whatever opens last closes first. Immutable.
 */
final class Marks {
    private final Map<Integer, Integer> opening = new HashMap<>();
    private final Map<Integer, List<String>> closing = new HashMap<>();
    private final TreeMap<Integer, int[]> changes = new TreeMap<>();

    private record Stretch(int start, int end, TreeSet<Integer> numbers) {
        private static final Comparator<Stretch> OUTER_FIRST =
                Comparator.comparingInt(Stretch::start).thenComparing(Stretch::end, Comparator.reverseOrder());

        String label() {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    private Marks() {}

    /** The marks of a text, of which none may reach beyond it; those that part a character are widened to the whole of it. */
    static Marks of(String text, Collection<Mark> given) {
        Marks marks = new Marks();
        PriorityQueue<Stretch> waiting = new PriorityQueue<>(Stretch.OUTER_FIRST);
        for (Mark mark : given) {
            int start = partsPair(text, mark.start()) ? mark.start() - 1 : mark.start();
            int end = partsPair(text, mark.end()) ? mark.end() + 1 : mark.end();
            waiting.add(new Stretch(start, end, new TreeSet<>(List.of(mark.number()))));
            marks.change(start, mark.topic(), 1);
            marks.change(end, mark.topic(), -1);
        }
        marks.nest(waiting);
        return marks;
    }

    private static boolean partsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private void change(int at, boolean topic, int by) {
        changes.computeIfAbsent(at, a -> new int[2])[topic ? 1 : 0] += by;
    }

    private void nest(PriorityQueue<Stretch> waiting) {
        Deque<Stretch> open = new ArrayDeque<>();
        while (!waiting.isEmpty()) {
            Stretch next = waiting.remove();
            while (!open.isEmpty() && open.peek().end() <= next.start()) {
                close(open.pop());
            }
            Stretch around = open.peek();
            if (around != null && around.start() == next.start() && around.end() == next.end()) {
                around.numbers().addAll(next.numbers());
            } else if (around != null && next.end() > around.end()) {
                waiting.add(new Stretch(next.start(), around.end(), next.numbers()));
                waiting.add(new Stretch(around.end(), next.end(), new TreeSet<>(next.numbers())));
            } else {
                opening.merge(next.start(), 1, Integer::sum);
                open.push(next);
            }
        }
        open.forEach(this::close);
    }

    private void close(Stretch stretch) {
        closing.computeIfAbsent(stretch.end(), e -> new ArrayList<>()).add(stretch.label());
    }

    /** How many marks open before an offset. */
    int opening(int offset) {
        return opening.getOrDefault(offset, 0);
    }

    /** The tags' numbers of the marks that close before an offset, the innermost first. */
    List<String> closing(int offset) {
        return closing.getOrDefault(offset, List.of());
    }

    /** By how much the count of actors, and of topics, whose marks are open changes at an offset. */
    int[] change(int offset) {
        return changes.getOrDefault(offset, new int[2]);
    }
}
