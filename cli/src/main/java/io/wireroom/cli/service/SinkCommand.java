package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import picocli.CommandLine.Command;

/** {@code wireroom sink}. */
@Command(
        name = "sink",
        description = {
            "Writes enriched articles and stories to Elasticsearch.",
            "Several instances share the work; Elasticsearch may be away for a while: the sink pauses, catches up and loses nothing.",
            "Runs until SIGINT or SIGTERM, then stops in order; metrics, health and status at admin.port."
        },
        footer = {
            "  wireroom sink --set kafka.bootstrap-servers=kafka:9092 --set admin.port=9600",
            "  wireroom sink --config /etc/wireroom.yaml --log-format json"
        })
public final class SinkCommand extends RoleCommand {
    public SinkCommand(Invocation invocation) {
        super(invocation, "sink", Roles::sink);
    }
}
