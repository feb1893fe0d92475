package io.wireroom.embedded.search;

import io.wireroom.embedded.machine.DataFolder;
import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a node keeps in its data folder: configuration (written anew at each start), data, logs, temporary files. */
record NodeFolders(Path root, Path configuration, Path data, Path logs, Path temporary) {

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.target = SYSTEM_ERR
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{ISO8601} %-5p [%c{1.}] %m%n
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;

    static NodeFolders in(DataFolder folder) {
        return new NodeFolders(
                folder.path(),
                folder.subfolder("config"),
                folder.subfolder("data"),
                folder.subfolder("logs"),
                folder.subfolder("tmp"));
    }

    /** Writes the configuration of a node that is alone and listens on loopback only, and begins a new log. */
    void prepare(int port) {
        try {
            Files.write(configuration.resolve("elasticsearch.yml"), settings(port));
            Files.writeString(configuration.resolve("log4j2.properties"), LOGGING);
            Files.deleteIfExists(portsFile());
            if (Files.exists(log())) {
                Files.move(log(), logs.resolve("node.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    Reason.FOLDER_UNUSABLE, "Cannot write to " + root + ": " + e.getMessage(), e);
        }
    }

    /** Where the node writes the addresses that it listens on, a line each. */
    Path portsFile() {
        return logs.resolve("http.ports");
    }

    /** What the child JVM and its node say, from its last start on. */
    Path log() {
        return logs.resolve("node.log");
    }

    private List<String> settings(int port) {
        return List.of(
                "cluster.name: wireroom",
                "node.name: wireroom",
                "path.data: '" + quoted(data) + "'",
                "path.logs: '" + quoted(logs) + "'",
                "network.host: 127.0.0.1",
                "http.port: " + port,
                "transport.port: 0",
                "node.portsfile: true",
                "discovery.type: single-node",
                // a laptop's disk is often fuller than the share at which a cluster stops allocating
                "cluster.routing.allocation.disk.threshold_enabled: false",
                "action.destructive_requires_name: true");
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
