package io.wireroom.cli.tail;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.article.EnrichedJson;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom tail}. */
@Command(
        name = "tail",
        description = {
            "Prints enriched articles as they come, a line each, until it is stopped.",
            "Several filters must all fit. An article whose story or copy is decided later comes again; the last line of an id counts.",
            "Of a story, the members that it has now come first, if an enrichment answers: one of this machine, or one of status.services.",
            "Without a configured Kafka it reads from the wireroom up or demo that runs on this machine."
        },
        footer = {
            "  wireroom tail --topic ai-policy",
            "  wireroom tail --actor openai --from 2026-11-01T00:00:00Z",
            "  wireroom tail --story 31ab90c4",
            "  wireroom tail --json --from earliest --until-end > articles.jsonl"
        })
public final class TailCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--topic", paramLabel = "ID", description = "Only articles about this topic.")
    private @Nullable String topic;

    @Option(names = "--actor", paramLabel = "ID", description = "Only articles that name this actor.")
    private @Nullable String actor;

    @Option(
            names = "--story",
            paramLabel = "ID",
            description = "Only articles of this story; the beginning of an id will do.")
    private @Nullable String story;

    @Option(
            names = "--from",
            paramLabel = "earliest|latest|TIME",
            description = "Where to begin; TIME as 2026-11-22T14:00:00Z. Default: latest, with --until-end earliest.")
    private @Nullable String from;

    @Option(names = "--until-end", description = "Ends where the topic ends now, instead of waiting for more.")
    private boolean untilEnd;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    public TailCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ReadFrom start = start();
        PrintStream out = invocation.out();
        Consumer<EnrichedArticle> print = printer(out);
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
            Optional<StoryNow> now = story == null || !start.equals(ReadFrom.LATEST)
                    ? Optional.empty()
                    : Optional.of(new StoryNow(invocation, story, json));
            TailFilter all = filter(Optional.ofNullable(story));
            reader.read(Topics.ENRICHED, start, untilEnd, () -> now.ifPresent(StoryNow::print), read -> {
                EnrichedArticle article = read.value();
                TailFilter filter =
                        now.map(one -> filter(Optional.of(one.id()))).orElse(all);
                if (article == null || !filter.accepts(article)) {
                    return true;
                }
                print.accept(article);
                return untilEnd || !out.checkError(); // checkError also flushes
            });
            if (reader.unreadable() > 0) {
                invocation.err().println("passed over " + reader.unreadable() + " unreadable records");
            }
        }
        return ExitCode.DONE;
    }

    private TailFilter filter(Optional<String> ofStory) {
        return new TailFilter(Optional.ofNullable(topic), Optional.ofNullable(actor), ofStory);
    }

    private Consumer<EnrichedArticle> printer(PrintStream out) {
        JsonLines lines = JsonLines.to(out);
        return json ? article -> lines.write(EnrichedJson.of(article)) : article -> out.println(TailLine.of(article));
    }

    private ReadFrom start() {
        if (from == null) {
            return untilEnd ? ReadFrom.EARLIEST : ReadFrom.LATEST;
        }
        try {
            return ReadFrom.parse(from);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--from: " + e.getMessage());
        }
    }
}
