package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import picocli.CommandLine.Command;

/** {@code wireroom ingest}. */
@Command(
        name = "ingest",
        description = {
            "Polls the subscribed feeds, fetches and extracts their articles, publishes them to Kafka.",
            "Several instances share the feeds by registrable domain; one that is killed loses nothing.",
            "Runs until SIGINT or SIGTERM, then stops in order; metrics, health and status at admin.port."
        },
        footer = {
            "  wireroom ingest --set kafka.bootstrap-servers=kafka:9092 --set admin.port=9600",
            "  wireroom ingest --config /etc/wireroom.yaml --log-format json"
        })
public final class IngestCommand extends RoleCommand {
    public IngestCommand(Invocation invocation) {
        super(invocation, "ingest", Roles::ingest);
    }
}
