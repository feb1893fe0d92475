package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import picocli.CommandLine.Command;

/** {@code wireroom web}. */
@Command(
        name = "web",
        description = {
            "Serves the desk page and the HTTP API at web.port, on loopback unless told otherwise.",
            "Reads Kafka and Elasticsearch; either may be away for a while. Several instances may stand behind one address.",
            "Runs until SIGINT or SIGTERM, then stops in order; metrics, health and status at admin.port."
        },
        footer = {
            "  wireroom web --set kafka.bootstrap-servers=kafka:9092 --set web.port=8080",
            "  wireroom web --config /etc/wireroom.yaml --log-format json"
        })
public final class WebCommand extends RoleCommand {
    public WebCommand(Invocation invocation) {
        super(invocation, "web", Roles::web);
    }
}
