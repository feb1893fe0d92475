package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.Printable;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import io.wireroom.enrich.taxonomy.TaxonomyReading;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads taxonomy files for commands: all or nothing. */
public final class TaxonomyInput {
    private static final int MOST_LINES = 100;
    private static final int MOST_CHARACTERS = 500;

    private TaxonomyInput() {}

    /**
     * The entries of a file.
     *
     * @throws CommandFailure naming file, line and key of each problem
     */
    public static List<TaxonomyEntry> read(Path file) {
        return reading(file).entries();
    }

    /**
     * The entries of a file that somebody has just written: what may not be meant is told, a line each.
     *
     * @throws CommandFailure naming file, line and key of each problem
     */
    static List<TaxonomyEntry> read(Path file, PrintStream err) {
        TaxonomyReading reading = reading(file);
        shortened(reading.warnings()).forEach(warning -> err.println("warning: " + warning));
        return reading.entries();
    }

    private static TaxonomyReading reading(Path file) {
        TaxonomyReading reading = read(file.toString(), file);
        if (!reading.ok()) {
            throw CommandFailure.usage(shortened(reading.problems()));
        }
        return reading;
    }

    private static List<String> shortened(List<TaxonomyProblem> problems) {
        List<String> lines = problems.stream()
                .limit(MOST_LINES)
                .map(problem -> Printable.line(problem.toString(), MOST_CHARACTERS))
                .collect(Collectors.toCollection(ArrayList::new));
        if (problems.size() > MOST_LINES) {
            lines.add("and " + (problems.size() - MOST_LINES) + " more");
        }
        return lines;
    }

    /** The file's taxonomy, or the starter taxonomy where no file is given. */
    public static Taxonomy compile(Optional<Path> file) {
        return Taxonomy.compile(file.map(TaxonomyInput::read).orElseGet(TaxonomyFile::starter));
    }

    private static TaxonomyReading read(String name, Path file) {
        try {
            return TaxonomyFile.read(file);
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(name + ": no such file");
        } catch (IOException e) {
            throw CommandFailure.usage(name + ": cannot be read: " + e.getMessage());
        }
    }
}
