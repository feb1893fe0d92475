package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import io.wireroom.enrich.taxonomy.TaxonomyReading;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads taxonomy files for commands: all or nothing. */
public final class TaxonomyInput {
    private TaxonomyInput() {}

    /**
     * The entries of a file.
     *
     * @throws CommandFailure naming file, line and key of each problem
     */
    public static List<TaxonomyEntry> read(Path file) {
        TaxonomyReading reading = TaxonomyFile.parse(file.toString(), text(file));
        if (!reading.ok()) {
            throw CommandFailure.usage(
                    reading.problems().stream().map(TaxonomyProblem::toString).toList());
        }
        return reading.entries();
    }

    /** The file's taxonomy, or the starter taxonomy where no file is given. */
    public static Taxonomy compile(Optional<Path> file) {
        return Taxonomy.compile(file.map(TaxonomyInput::read).orElseGet(TaxonomyFile::starter));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(file + ": no such file");
        } catch (CharacterCodingException e) {
            throw CommandFailure.usage(file + ": not UTF-8; convert the file");
        } catch (IOException e) {
            throw CommandFailure.usage(file + ": cannot be read: " + e.getMessage());
        }
    }
}
