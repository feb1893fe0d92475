package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom taxonomy export}. */
@Command(
        name = "export",
        description = "Prints the taxonomy that is in use as a file that `taxonomy apply` takes.",
        footer = {"  wireroom taxonomy export > taxonomy.yaml", "  wireroom taxonomy export --starter > taxonomy.yaml"})
public final class TaxonomyExportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--starter", description = "The bundled starter taxonomy instead; needs no service.")
    private boolean starter;

    public TaxonomyExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.out().print(TaxonomyFile.export(starter ? TaxonomyFile.starter() : inUse()));
        return ExitCode.DONE;
    }

    private Collection<TaxonomyEntry> inUse() {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            return new TopicReader(kafka.clients(), invocation.stopSignal())
                    .latestByKey(Topics.TAXONOMY)
                    .values();
        }
    }
}
