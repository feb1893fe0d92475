package io.wireroom.cli.feeds;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.ingest.subscription.RefusedEntry;
import io.wireroom.ingest.subscription.SubscriptionReading;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds import}. */
@Command(
        name = "import",
        description = {
            "Subscribes to the feeds of an OPML or YAML file.",
            "Feeds that are already subscribed take over title, tags and the rest from the file. Entries that are wrong are left out,"
                    + " named with line and reason, and make the exit code 1; with --strict nothing is changed then."
        },
        footer = {
            "  wireroom feeds import subscriptions.opml",
            "  wireroom feeds import --strict feeds.yaml",
            "  wireroom feeds import subscriptions.opml 2> refused.txt"
        })
public final class FeedsImportCommand implements Callable<Integer> {
    private static final int SENT_AT_ONCE = 250;

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "OPML, or YAML as feeds: [url, {url, title, language, tags}].")
    private @Nullable Path file;

    @Option(names = "--strict", description = "Subscribes to nothing when anything in the file is wrong.")
    private boolean strict;

    public FeedsImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        SubscriptionReading reading = SubscriptionInput.readWhatIsGood(
                Invocation.required(file), InstantSource.system().instant());
        List<RefusedEntry> refused = reading.refused();
        if (strict && !refused.isEmpty()) {
            throw CommandFailure.usage(
                    refused.stream().map(RefusedEntry::toString).toList());
        }
        int known = publish(reading.subscriptions());
        int all = reading.subscriptions().size();
        invocation
                .out()
                .println("subscribed to " + count(all) + ": " + (all - known) + " new, " + known
                        + " subscribed before and brought up to date");
        tell(refused);
        return refused.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /** How many of them were subscribed before. */
    private int publish(List<Subscription> read) {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            WireroomTopics.ensure(kafka.clients(), List.of(Topics.FEEDS, Topics.FEED_STATE));
            SubscriptionPublisher publisher = new SubscriptionPublisher(kafka.clients());
            Set<String> before =
                    publisher.list().stream().map(Subscription::getUrl).collect(Collectors.toSet());
            ImportProgress progress = ImportProgress.on(invocation.err(), read.size());
            for (int from = 0; from < read.size(); from += SENT_AT_ONCE) {
                int to = Math.min(read.size(), from + SENT_AT_ONCE);
                publisher.add(read.subList(from, to));
                progress.at(to);
            }
            progress.end();
            return (int) read.stream().filter(s -> before.contains(s.getUrl())).count();
        }
    }

    private void tell(List<RefusedEntry> refused) {
        if (refused.isEmpty()) {
            return;
        }
        invocation.out().println("left out " + count(refused.size()) + ":");
        RefusedSummary.of(refused)
                .forEach((reason, times) -> invocation.out().println("  " + times + "  " + Printable.line(reason)));
        refused.forEach(entry -> invocation.err().println(Printable.line(entry.toString())));
    }

    private static String count(int feeds) {
        return feeds + (feeds == 1 ? " feed" : " feeds");
    }
}
