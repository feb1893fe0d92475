package io.wireroom.cli.status;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.List;

/**
 * Whom {@code wireroom status} asks.
 *
 * @param services addresses of admin servers, such as {@code http://host:9600}
 */
public record StatusSettings(List<String> services) {
    public static final Setting<List<String>> SERVICES = Setting.list("status.services")
            .defaultsTo(List.of())
            .describedAs("Addresses of processes to ask, such as http://host:9600, besides those on this machine.");

    public static final List<Setting<?>> ALL = List.of(SERVICES);

    public StatusSettings {
        services = List.copyOf(services);
    }

    public static StatusSettings from(Configuration c) {
        return new StatusSettings(c.get(SERVICES));
    }
}
