package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import picocli.CommandLine.Command;

/** {@code wireroom enrich}. */
@Command(
        name = "enrich",
        description = {
            "Marks articles with actors and topics, recognises copies and stories, routes them.",
            "One Kafka Streams application, exactly once. Several instances share the work.",
            "Runs until SIGINT or SIGTERM, then stops in order; metrics, health and status at admin.port."
        },
        footer = {
            "  wireroom enrich --set kafka.bootstrap-servers=kafka:9092 --set admin.port=9600",
            "  wireroom enrich --config /etc/wireroom.yaml --log-format json"
        })
public final class EnrichCommand extends RoleCommand {
    public EnrichCommand(Invocation invocation) {
        super(invocation, "enrich", Roles::enrich);
    }
}
