package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.OutputFile;
import io.wireroom.cli.console.Progress;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.imports.ImportException;
import io.wireroom.enrich.taxonomy.imports.ImportFormat;
import io.wireroom.enrich.taxonomy.imports.ImportSource;
import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.enrich.taxonomy.imports.Merge;
import io.wireroom.enrich.taxonomy.imports.Merged;
import io.wireroom.enrich.taxonomy.imports.csv.TaxonomyTable;
import io.wireroom.enrich.taxonomy.imports.iptc.MediaTopics;
import io.wireroom.enrich.taxonomy.imports.wikidata.WikidataDump;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom taxonomy import}. */
@Command(
        name = "import",
        description = {
            "Makes a taxonomy file of IPTC's Media Topics, a dump of Wikidata or a table.",
            "Media Topics come as JSON, JSON-LD or RDF/XML, Wikidata as JSON with an entity a line, tables as CSV.",
            "What the file is shows by itself; gzip is unpacked. Needs no service.",
            "What is wrong in the data is left out, named with line and reason, and makes the exit code 1. The result",
            "passes every check of `taxonomy validate`, or nothing is written."
        },
        footer = {
            "  wireroom taxonomy import mediatopics.json > taxonomy.yaml",
            "  wireroom taxonomy import --into taxonomy.yaml --output taxonomy.yaml --force people.csv",
            "  wireroom taxonomy import --min-prior 50 --types person,company latest-all.json.gz > actors.yaml",
            "  lbzip2 -dc latest-all.json.bz2 | wireroom taxonomy import --output actors.yaml -"
        })
public final class TaxonomyImportCommand implements Callable<Integer> {
    private static final String STDIN = "-";

    private final Invocation invocation;
    private final InstantSource clock;
    private final InputStream in;

    @Parameters(paramLabel = "FILE", description = "What is imported; - for standard input.")
    private @Nullable String file;

    @Option(
            names = "--format",
            paramLabel = "iptc|wikidata|csv",
            description = "What the file is, where it does not show by itself.")
    private @Nullable ImportFormat format;

    @Option(
            names = {"--languages", "--language"},
            paramLabel = "LANGUAGES",
            split = ",",
            description = "Of labels and names, the best first, such as de,en; en where not given. Where Media Topics"
                    + " have none of them, English follows. Of Wikidata the first is the name, and all give aliases.")
    private List<String> languages = List.of("en");

    @Option(
            names = "--into",
            paramLabel = "TAXONOMY",
            description = "A taxonomy file to merge with: its entries stay as they are, known by id, Wikidata item or"
                    + " IPTC code, and what is new is added. Its comments are not kept.")
    private @Nullable Path into;

    @Option(names = "--fill", description = "Entries of --into take over the fields that they lack.")
    private boolean fill;

    @Option(names = "--strict", description = "Writes nothing when anything in the file is wrong.")
    private boolean strict;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the taxonomy goes; stdout where not given.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Writes over an --output that exists.")
    private boolean force;

    @ArgGroup(exclusive = false, heading = "%nOf dumps of Wikidata:%n")
    private @Nullable WikidataChoice choice;

    public TaxonomyImportCommand(Invocation invocation, InstantSource clock, InputStream in) {
        this.invocation = invocation;
        this.clock = clock;
        this.in = in;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> target = target();
        if (fill && into == null) {
            throw CommandFailure.usage("--fill is for --into; name the file whose entries are to be filled");
        }
        Known known = Known.of(into == null ? List.of() : TaxonomyInput.read(into));
        ImportReport report = merge(known);
        report.print(invocation.err());
        if (strict && report.refused() > 0) {
            throw CommandFailure.usage("--strict: something in the file is wrong; nothing is written");
        }
        if (report.merged().entries().isEmpty()) {
            throw CommandFailure.check("nothing became an entry of a taxonomy; nothing is written");
        }
        String yaml = yaml(report.merged());
        target.ifPresentOrElse(
                place -> place.write(out -> out.print(yaml)),
                () -> invocation.out().print(yaml));
        return report.refused() == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private Optional<OutputFile> target() {
        if (output == null) {
            return Optional.empty();
        }
        OutputFile target = OutputFile.at("--output", output);
        if (Files.exists(output) && !force) {
            throw CommandFailure.usage("--output: " + output + " exists; give --force to write over it");
        }
        return Optional.of(target);
    }

    private ImportReport merge(Known known) {
        String name = Invocation.required(file).equals(STDIN) ? "standard input" : Invocation.required(file);
        try (ImportSource source = open(name)) {
            ImportFormat found = format(source);
            Imported imported = read(source, found, known);
            return new ImportReport(found, imported, Merge.of(known, imported, fill));
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(name + ": no such file");
        } catch (ImportException e) {
            throw CommandFailure.usage(name + " " + e.getMessage());
        } catch (IOException e) {
            throw CommandFailure.usage(name + " cannot be read: " + e.getMessage());
        }
    }

    private ImportSource open(String name) throws IOException {
        return STDIN.equals(file)
                ? ImportSource.open(name, in)
                : ImportSource.open(name, Files.newInputStream(Path.of(name)));
    }

    private ImportFormat format(ImportSource source) throws IOException {
        ImportFormat found = format != null
                ? format
                : source.format()
                        .orElseThrow(() -> new ImportException(
                                "does not show what it is: neither Media Topics, nor Wikidata's entities, nor a table"
                                        + "; say it by --format"));
        if (choice != null && found != ImportFormat.WIKIDATA) {
            throw CommandFailure.usage("--min-prior, --types and --limit are for dumps of Wikidata; " + source.name()
                    + " is " + found.words());
        }
        return found;
    }

    private Imported read(ImportSource source, ImportFormat found, Known known) throws IOException {
        return switch (found) {
            case IPTC -> MediaTopics.read(source, languages, known);
            case CSV -> TaxonomyTable.read(source, known);
            case WIKIDATA ->
                WikidataDump.read(
                        source, (choice == null ? new WikidataChoice() : choice).options(languages), known, listener());
        };
    }

    private WikidataDump.Listener listener() {
        Progress progress = new Progress(invocation.err(), clock, "lines");
        return (lines, kept, refused) -> progress.at(
                () -> progress.rate(lines) + String.format(Locale.ROOT, "; %,d kept, %,d refused", kept, refused));
    }

    private static String yaml(Merged merged) {
        String yaml = TaxonomyFile.export(merged.entries());
        int bytes = yaml.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > TaxonomyFile.MAX_BYTES) {
            throw CommandFailure.usage(String.format(
                    Locale.ROOT,
                    "the taxonomy would have %,d bytes, and at most %,d are read: raise --min-prior or lower --limit",
                    bytes,
                    TaxonomyFile.MAX_BYTES));
        }
        return yaml;
    }
}
