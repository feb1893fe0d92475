package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.enrich.taxonomy.TaxonomyDifference;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wireroom taxonomy diff}. */
@Command(
        name = "diff",
        description = "Shows what `taxonomy apply` would change; exit code 1 when there is a difference.",
        footer = {"  wireroom taxonomy diff my-taxonomy.yaml"})
public final class TaxonomyDiffCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "YAML with the lists actors and topics.")
    private @Nullable Path file;

    public TaxonomyDiffCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<TaxonomyEntry> wanted = TaxonomyInput.read(Invocation.required(file), invocation.err());
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            WireroomTopics.ensure(kafka.clients(), List.of(Topics.TAXONOMY));
            TaxonomyDifference difference =
                    new TaxonomyPublisher(kafka.clients(), InstantSource.system()).difference(wanted);
            DifferenceLines.of(difference).forEach(invocation.out()::println);
            return difference.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }
    }
}
