package io.wireroom.enrich.taxonomy.imports;

import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyReading;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** Samples in the forms in which they are published, and taxonomies to merge with. */
public final class Samples {
    private Samples() {}

    /** A sample by its name. */
    public static ImportSource named(String name) {
        return of(name, text(name));
    }

    /** The text of a sample. */
    public static String text(String name) {
        try (InputStream bytes = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Any text as a source. */
    public static ImportSource of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Any bytes as a source. */
    public static ImportSource of(String name, byte[] bytes) {
        try {
            return ImportSource.open(name, new ByteArrayInputStream(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A text packed with gzip. */
    public static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** No taxonomy to merge with. */
    public static Known nothing() {
        return Known.of(List.of());
    }

    /** A taxonomy to merge with. */
    public static Known known(String yaml) {
        return Known.of(entries(yaml));
    }

    /** The entries of a taxonomy without problems. */
    public static List<TaxonomyEntry> entries(String yaml) {
        TaxonomyReading reading = TaxonomyFile.parse("known.yaml", yaml);
        if (!reading.ok()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.entries();
    }

    /** What is written of an import, after it has been read back without problems and as the same entries. */
    public static String written(Merged merged) {
        String yaml = TaxonomyFile.export(merged.entries());
        if (!TaxonomyFile.export(entries(yaml)).equals(yaml)) {
            throw new IllegalArgumentException("does not read back as the same: " + yaml);
        }
        return yaml;
    }
}
