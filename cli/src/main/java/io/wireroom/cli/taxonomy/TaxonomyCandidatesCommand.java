package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom taxonomy candidates}. */
@Command(
        name = "candidates",
        description = {
            "Lists people and organisations that the taxonomy does not know yet and that are rising: more articles name them",
            "in the last period than in those before. Copies of an article count once. Reads what wireroom.enriched has kept.",
            "Without a configured Kafka it reads from the wireroom up or demo that runs on this machine."
        },
        footer = {
            "  wireroom taxonomy candidates",
            "  wireroom taxonomy candidates --hours 168 --before 3 --at-least 10 --json"
        })
public final class TaxonomyCandidatesCommand implements Callable<Integer> {
    private static final int NAME = 32;
    private static final int TITLE = 70;

    private final Invocation invocation;
    private final InstantSource clock;

    @Option(names = "--hours", paramLabel = "N", description = "The last period, in hours (default: ${DEFAULT-VALUE}).")
    private int hours = 24;

    @Option(
            names = "--before",
            paramLabel = "N",
            description = "Periods before it that it is compared with (default: ${DEFAULT-VALUE}).")
    private int before = 7;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description = "Only names in so many articles of the last period (default: ${DEFAULT-VALUE}).")
    private int atLeast = 2;

    @Option(names = "--most", paramLabel = "N", description = "Names to list (default: ${DEFAULT-VALUE}).")
    private int most = 30;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    public TaxonomyCandidatesCommand(Invocation invocation, InstantSource clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (hours < 1 || before < 1) {
            throw CommandFailure.usage("--hours and --before: must be 1 or more");
        }
        RisingNames names = new RisingNames(clock.instant(), Duration.ofHours(hours), before);
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
            reader.readToEnd(Topics.ENRICHED, ReadFrom.at(names.since()), read -> {
                if (read.value() != null) {
                    names.take(read.value());
                }
            });
        }
        tell(names.rising(atLeast).stream().limit(most).toList());
        return ExitCode.DONE;
    }

    private void tell(List<RisingNames.Name> names) {
        if (json) {
            JsonLines lines = JsonLines.to(invocation.out());
            names.forEach(name -> lines.write(json(name)));
        } else if (names.isEmpty()) {
            invocation.out().println("no unknown name is in " + atLeast + " articles or more, and rising");
        } else {
            invocation
                    .out()
                    .printf(
                            "%8s  %8s  %7s  %-14s  %-" + NAME + "s  %s%n",
                            "ARTICLES",
                            "BEFORE",
                            "SOURCES",
                            "TYPE",
                            "NAME",
                            "AS IN");
            names.forEach(this::line);
        }
    }

    private static Map<String, Object> json(RisingNames.Name name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", name.id());
        json.put("name", name.name());
        json.put("type", name.type().name());
        json.put("articles", name.articles());
        json.put("before", name.before());
        json.put("sources", name.sources());
        json.put("example", name.example());
        return json;
    }

    private void line(RisingNames.Name name) {
        invocation
                .out()
                .println(String.format(
                        Locale.ROOT,
                        "%8d  %8.1f  %7d  %-14s  %-" + NAME + "s  %s",
                        name.articles(),
                        name.before(),
                        name.sources(),
                        name.type(),
                        Printable.line(name.name(), NAME),
                        Printable.line(name.example(), TITLE)));
    }
}
