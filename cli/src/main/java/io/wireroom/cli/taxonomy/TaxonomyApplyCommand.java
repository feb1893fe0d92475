package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.WireroomTopics;
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

/** {@code wireroom taxonomy apply}. */
@Command(
        name = "apply",
        description = {
            "Makes the file's taxonomy the one in use, on every instance, without a restart.",
            "What is new or changed is published, what the file lacks is removed. With a problem anywhere in the file nothing is changed.",
            "`wireroom taxonomy diff FILE` shows first what it would change."
        },
        footer = {"  wireroom taxonomy apply my-taxonomy.yaml"})
public final class TaxonomyApplyCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "YAML with the lists actors and topics.")
    private @Nullable Path file;

    public TaxonomyApplyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<TaxonomyEntry> wanted = TaxonomyInput.read(Invocation.required(file), invocation.err());
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            WireroomTopics.ensure(kafka.clients(), List.of(Topics.TAXONOMY, Topics.TAXONOMY_HISTORY));
            TaxonomyPublisher publisher = new TaxonomyPublisher(kafka.clients(), InstantSource.system());
            DifferenceLines.of(publisher.apply(wanted, System.getProperty("user.name", "unknown") + " (command)"))
                    .forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }
}
