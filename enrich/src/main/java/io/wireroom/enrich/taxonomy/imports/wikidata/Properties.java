package io.wireroom.enrich.taxonomy.imports.wikidata;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties of Wikidata that are read. */
final class Properties {
    /** Instance of. */
    static final List<String> TYPE = List.of("P31");
    /** Country; country of citizenship. */
    static final List<String> COUNTRY = List.of("P17", "P27");
    /** Stock exchange, with the ticker as qualifier; ticker by itself. */
    static final List<String> TICKER = List.of("P414", "P249");
    /** Founder, chief executive, employer, position, owner, parent, subsidiary, member of, party. */
    static final List<String> RELATED = List.of("P169", "P112", "P108", "P39", "P127", "P749", "P355", "P463", "P102");
    /** The ticker, as a qualifier. */
    static final String TICKER_QUALIFIER = "P249";
    /** End time, as a qualifier. */
    static final String END_QUALIFIER = "P582";

    static final Set<String> ALL =
            Stream.of(TYPE, COUNTRY, TICKER, RELATED).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private Properties() {}
}
