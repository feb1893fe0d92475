package io.wireroom.web.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An endpoint's path as a pattern. */
final class Route {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Endpoint endpoint;
    private final Pattern pattern;

    Route(Endpoint endpoint) {
        this.endpoint = endpoint;
        StringBuilder regex = new StringBuilder();
        Matcher names = NAME.matcher(endpoint.path());
        int from = 0;
        while (names.find()) {
            regex.append(Pattern.quote(endpoint.path().substring(from, names.start())))
                    .append("(?<")
                    .append(names.group(1))
                    .append(">[^/]+)");
            from = names.end();
        }
        regex.append(Pattern.quote(endpoint.path().substring(from)));
        this.pattern = Pattern.compile(regex.toString());
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** The path's parameters; empty where the path is another one. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        endpoint.parameters().stream()
                .filter(p -> p.place() == Parameter.Place.PATH)
                .forEach(p -> values.put(p.name(), matcher.group(p.name())));
        return Optional.of(values);
    }
}
