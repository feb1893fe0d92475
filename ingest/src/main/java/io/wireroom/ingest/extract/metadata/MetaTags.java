package io.wireroom.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The meta elements of a page by {@code property}, {@code name}, {@code itemprop} or {@code http-equiv}, in lower case. */
final class MetaTags {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private MetaTags() {}

    static MetaTags of(List<Element> elements) {
        MetaTags tags = new MetaTags();
        for (Element meta : elements) {
            String content = meta.attr("content").strip();
            for (String kind : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(kind).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    tags.values.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
                }
            }
        }
        return tags;
    }

    /** The first value of the first of these names that has one. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** The values of all names that pass a test, in the order of the page. */
    Stream<String> where(Predicate<String> test) {
        return values.entrySet().stream()
                .filter(entry -> test.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
    }

    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }
}
