package io.wireroom.cli.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Wireroom process of this user on this machine.
 *
 * @param command what it was started as, such as {@code up}
 * @param pid its process id
 * @param admin where it serves metrics, health and status
 * @param kafka its embedded broker, where it has one
 * @param elasticsearch its embedded Elasticsearch, where it has one
 */
public record LocalService(String command, long pid, URI admin, Optional<String> kafka, Optional<URI> elasticsearch) {

    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("command", command);
        map.put("pid", Long.toString(pid));
        map.put("admin", admin.toString());
        kafka.ifPresent(k -> map.put("kafka", k));
        elasticsearch.ifPresent(e -> map.put("elasticsearch", e.toString()));
        return map;
    }

    /** Reads what {@link #toMap} gave; throws IllegalArgumentException for anything else. */
    static LocalService of(Map<String, String> map) {
        return new LocalService(
                required(map, "command"),
                Long.parseLong(required(map, "pid")),
                URI.create(required(map, "admin")),
                Optional.ofNullable(map.get("kafka")),
                Optional.ofNullable(map.get("elasticsearch")).map(URI::create));
    }

    private static String required(Map<String, String> map, String name) {
        String value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
