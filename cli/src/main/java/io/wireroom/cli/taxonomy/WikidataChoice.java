package io.wireroom.cli.taxonomy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.enrich.taxonomy.imports.wikidata.WikidataOptions;
import io.wireroom.schemas.record.ActorType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of {@code taxonomy import} that only dumps of Wikidata have. */
final class WikidataChoice {
    private static final String MIN_PRIOR = "20";
    private static final String LIMIT = "50000";

    @Option(
            names = "--min-prior",
            paramLabel = "N",
            defaultValue = MIN_PRIOR,
            description = "In how many Wikipedias an actor must have a page; " + MIN_PRIOR + " where not given.")
    private int minPrior = Integer.parseInt(MIN_PRIOR);

    @Option(
            names = "--types",
            paramLabel = "TYPES",
            split = ",",
            description = "Types of actors to keep, such as person,company; all where not given.")
    private List<ActorType> types = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = LIMIT,
            description = "How many actors to keep, those in the most Wikipedias; " + LIMIT + " where not given.")
    private int limit = Integer.parseInt(LIMIT);

    WikidataOptions options(List<String> languages) {
        if (minPrior < 0 || limit < 1) {
            throw CommandFailure.usage("--min-prior is 0 or more and --limit is 1 or more");
        }
        Set<ActorType> wanted = types.isEmpty() ? EnumSet.allOf(ActorType.class) : EnumSet.copyOf(types);
        return new WikidataOptions(languages, minPrior, wanted, limit);
    }
}
