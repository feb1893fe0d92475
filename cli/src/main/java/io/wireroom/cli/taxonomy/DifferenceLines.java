package io.wireroom.cli.taxonomy;

import io.wireroom.enrich.taxonomy.TaxonomyDifference;
import io.wireroom.enrich.taxonomy.TaxonomyKey;
import java.util.List;
import java.util.stream.Stream;

/** A change of the taxonomy as lines: {@code +} added, {@code ~} changed, {@code -} removed. */
final class DifferenceLines {
    private DifferenceLines() {}

    static List<String> of(TaxonomyDifference difference) {
        if (difference.isEmpty()) {
            return List.of("no difference");
        }
        return Stream.of(
                        difference.added().stream().map(e -> "+ " + TaxonomyKey.of(e)),
                        difference.changed().stream().map(e -> "~ " + TaxonomyKey.of(e)),
                        difference.removed().stream().map(key -> "- " + key))
                .flatMap(lines -> lines)
                .toList();
    }
}
