package io.wireroom.cli.feeds;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.FeedState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom feeds list}. */
@Command(
        name = "list",
        description = {
            "Lists the subscriptions with what is known of each feed.",
            "Its health (healthy, failing, silent, gone, paused, new), entries a day since it was subscribed, gaps (polls that may have missed"
                    + " entries), last success, next poll, and why the last poll failed."
        },
        footer = {
            "  wireroom feeds list",
            "  wireroom feeds list --health failing --sort success",
            "  wireroom feeds list --gaps --sort gaps --reverse",
            "  wireroom feeds list --match example.org --tag politics",
            "  wireroom feeds list --json | jq -r 'select(.entriesADay == 0).url'"
        })
public final class FeedsListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--failing", description = "Only feeds whose last poll failed; as --health failing.")
    private boolean failing;

    @Option(
            names = "--health",
            paramLabel = "healthy|failing|silent|gone|paused|new",
            description = "Only feeds that are so.")
    private FeedLine.@Nullable Health health;

    @Option(names = "--gaps", description = "Only feeds with gaps.")
    private boolean gaps;

    @Option(names = "--tag", paramLabel = "TEXT", description = "Only feeds with this tag.")
    private @Nullable String tag;

    @Option(names = "--match", paramLabel = "TEXT", description = "Only feeds with this text in address or title.")
    private @Nullable String match;

    @Option(
            names = "--sort",
            paramLabel = "url|health|entries|gaps|success|next",
            description = "Order of the list. Default: url.")
    private FeedOrder sort = FeedOrder.URL;

    @Option(names = "--reverse", description = "The other way round.")
    private boolean reverse;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    public FeedsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<FeedLine> shown = feeds().stream()
                .filter(this::isWanted)
                .sorted(reverse ? sort.comparator().reversed() : sort.comparator())
                .toList();
        if (json) {
            shown.forEach(line -> JsonLines.to(invocation.out()).write(line.json()));
        } else if (!shown.isEmpty()) {
            invocation.out().println(FeedLine.heading());
            shown.forEach(line -> invocation.out().println(Printable.line(line.text())));
        }
        return ExitCode.DONE;
    }

    private List<FeedLine> feeds() {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            SubscriptionPublisher subscriptions = new SubscriptionPublisher(kafka.clients());
            Map<String, FeedState> states = subscriptions.states();
            return subscriptions.list().stream()
                    .map(one -> new FeedLine(one, Optional.ofNullable(states.get(one.getUrl()))))
                    .toList();
        }
    }

    private boolean isWanted(FeedLine line) {
        return (!failing || line.state().flatMap(FeedState::getFailureReason).isPresent())
                && (health == null || line.health() == health)
                && (!gaps || line.gaps() > 0)
                && (tag == null || line.subscription().getTags().contains(tag))
                && (match == null || line.holds(match));
    }
}
