package io.wireroom.enrich.taxonomy.imports.wikidata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is read of an entity.
 *
 * @param id such as {@code Q42}
 * @param labels by language, of the languages asked for
 * @param descriptions by language
 * @param aliases by language
 * @param statements by property, of {@link Properties#ALL}
 * @param wikipedias how many Wikipedias have a page on it
 */
record Entity(
        String id,
        Map<String, String> labels,
        Map<String, String> descriptions,
        Map<String, List<String>> aliases,
        Map<String, List<Statement>> statements,
        int wikipedias) {

    /** Statements with one of some properties, the preferred ones first. */
    Stream<Statement> statements(List<String> properties) {
        return properties.stream()
                .flatMap(property -> statements.getOrDefault(property, List.of()).stream()
                        .sorted(Comparator.comparing(statement -> !statement.preferred())));
    }
}
