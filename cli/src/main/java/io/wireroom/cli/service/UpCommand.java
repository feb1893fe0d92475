package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Service;
import io.wireroom.cli.feeds.SubscriptionInput;
import io.wireroom.schemas.record.Subscription;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom up}. */
@Command(
        name = "up",
        description = {
            "The whole pipeline on this machine, on real feeds.",
            "An embedded Kafka broker, an embedded Elasticsearch node, ingest, enrich and sink in one process. Feeds,",
            "articles and the index survive restarts in the data folder. Everything listens on loopback. Runs until SIGINT or SIGTERM, then stops in order."
        },
        footer = {
            "  wireroom up --feeds my.opml",
            "  wireroom up --feeds feeds.yaml --data /var/lib/wireroom",
            "  wireroom up --set up.kafka.port=0 --set up.elasticsearch.port=0"
        })
public final class UpCommand implements Callable<Integer>, Service {
    private static final int ADMIN_PORT = 9600;

    private final Invocation invocation;

    @Option(
            names = "--feeds",
            paramLabel = "F.opml|F.yaml",
            description = "Subscribes to these feeds first; without it those of earlier runs are followed.")
    private @Nullable Path feeds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the servers' data. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Port of metrics, health and status; 0 for any. Default: admin.port, else " + ADMIN_PORT + ".")
    private @Nullable Integer port;

    public UpCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<Subscription> subscriptions = feeds == null
                ? List.of()
                : SubscriptionInput.read(feeds, InstantSource.system().instant());
        UpConfiguration configuration = new UpConfiguration(invocation.configuration())
                .inFolder(data.toAbsolutePath().normalize())
                .onAdminPort(port == null ? ADMIN_PORT : port, port != null);
        return new Up(invocation, configuration).run(subscriptions);
    }
}
