package io.wireroom.runtime.service;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Where a process shows its metrics and health.
 *
 * @param address where it listens
 */
public record AdminSettings(InetSocketAddress address) {
    public static final Setting<String> HOST = Setting.text("admin.host")
            .defaultsTo("127.0.0.1")
            .describedAs("Address on which metrics, health and status are served; loopback unless told otherwise.");

    public static final Setting<Integer> PORT = Setting.integer("admin.port")
            .between(0, 65_535)
            .defaultsTo(0)
            .describedAs("Port for metrics, health and status; 0 takes any free one and logs it.");

    public static final List<Setting<?>> ALL = List.of(HOST, PORT);

    public static AdminSettings from(Configuration c) {
        return new AdminSettings(InetSocketAddress.createUnresolved(c.get(HOST), c.get(PORT)));
    }
}
