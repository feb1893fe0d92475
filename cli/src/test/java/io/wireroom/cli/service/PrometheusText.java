package io.wireroom.cli.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A strict reading of the Prometheus text format 0.0.4. A problem is every breach of it and what {@code promtool check
 * metrics} finds: no HELP, units abbreviated or other than base units, suffixes that belong to another type.
 */
final class PrometheusText {
    private static final Pattern META = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{([a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\.)*\",?)*})? (\\S+)");
    private static final Pattern ODD_UNIT = Pattern.compile(
            "_(s|ms|us|ns|sec|min|h|kb|mb|gb|kib|mib|gib|milliseconds|microseconds|nanoseconds|minutes|hours|days|kilobytes|"
                    + "megabytes|gigabytes|kibibytes|mebibytes|gibibytes)(_|$)");
    private static final Pattern SUFFIX = Pattern.compile("_(count|sum|bucket|max)$");

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> helps = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param labels as they are written, braces included; empty for none */
    private record Sample(String name, String labels, String value) {}

    static PrometheusText read(String text) {
        PrometheusText read = new PrometheusText();
        text.lines().forEach(read::line);
        return read;
    }

    List<String> problems() {
        return problems;
    }

    Set<String> names() {
        return names;
    }

    /** Sum of a metric's samples whose labels hold each of these, written like {@code state="seen"}; 0 for none. */
    double sum(String name, String... labels) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> Stream.of(labels).allMatch(sample.labels()::contains))
                .mapToDouble(sample -> Double.parseDouble(sample.value()))
                .sum();
    }

    private void line(String line) {
        Matcher meta = META.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (meta.matches()) {
            meta(meta.group(1), meta.group(2), meta.group(3));
        } else if (sample.matches()) {
            samples.add(new Sample(sample.group(1), sample.group(2) == null ? "" : sample.group(2), sample.group(4)));
            sample(sample.group(1), sample.group(4));
        } else {
            problems.add("neither a sample nor HELP or TYPE: " + line);
        }
    }

    private void meta(String kind, String name, String rest) {
        boolean fresh = kind.equals("HELP") ? helps.add(name) : types.put(name, rest) == null;
        if (!fresh) {
            problems.add(name + ": a second " + kind);
        }
        if (kind.equals("TYPE") && rest.equals("counter") && !name.endsWith("_total")) {
            problems.add(name + ": a counter's name ends in _total");
        }
        if (kind.equals("TYPE")) {
            lint(name, rest);
        }
    }

    private void lint(String name, String type) {
        boolean compound = type.equals("histogram") || type.equals("summary");
        if (!compound && name.matches(".*_(count|sum|bucket)")) {
            problems.add(name + ": the suffix belongs to histograms and summaries");
        }
        if (!type.equals("counter") && name.endsWith("_total")) {
            problems.add(name + ": only a counter's name ends in _total");
        }
        if (ODD_UNIT.matcher(name).find()) {
            problems.add(name + ": not in a base unit, or abbreviated");
        }
    }

    private void sample(String name, String value) {
        String family = types.containsKey(name) ? name : SUFFIX.matcher(name).replaceFirst("");
        names.add(family);
        if (!types.containsKey(family)) {
            problems.add(name + ": no TYPE before it");
        }
        if (!helps.contains(family)) {
            problems.add(name + ": no HELP before it");
        }
        if (!value.matches("NaN|[+-]?Inf|[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
            problems.add(name + ": not a value: " + value);
        }
    }
}
