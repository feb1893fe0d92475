package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.enrich.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wireroom taxonomy validate}. */
@Command(
        name = "validate",
        description =
                "Checks a taxonomy file and tells every problem with file, line, column and key. Needs no service.",
        footer = {"  wireroom taxonomy validate my-taxonomy.yaml"})
public final class TaxonomyValidateCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "YAML with the lists actors and topics.")
    private @Nullable Path file;

    public TaxonomyValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Taxonomy taxonomy = Taxonomy.compile(TaxonomyInput.read(Invocation.required(file), invocation.err()));
        invocation
                .out()
                .println("sound: " + taxonomy.actors().size() + " actors, "
                        + taxonomy.topics().size() + " topics, version " + taxonomy.version());
        return ExitCode.DONE;
    }
}
