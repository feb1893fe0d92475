package io.wireroom.cli.feeds;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.ingest.subscription.SubscriptionFile;
import io.wireroom.ingest.subscription.SubscriptionFile.Format;
import io.wireroom.schemas.record.Subscription;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom feeds export}. */
@Command(
        name = "export",
        description = "Prints the subscriptions as a file that `feeds import` and other readers take.",
        footer = {"  wireroom feeds export > subscriptions.opml", "  wireroom feeds export --format yaml > feeds.yaml"})
public final class FeedsExportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--format", paramLabel = "opml|yaml", description = "Form of the file. Default: opml.")
    private Format format = Format.OPML;

    public FeedsExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            List<Subscription> all = new SubscriptionPublisher(kafka.clients()).list();
            invocation.out().print(SubscriptionFile.write(all, format));
        }
        return ExitCode.DONE;
    }
}
