package io.wireroom.bench;

import io.wireroom.bench.enrich.ApplyTime;
import io.wireroom.bench.enrich.EnrichRate;
import io.wireroom.bench.enrich.EnrichSoak;
import io.wireroom.bench.enrich.NameRate;
import io.wireroom.bench.enrich.PrintArticles;
import io.wireroom.bench.enrich.TopicRate;
import io.wireroom.bench.extract.ExtractPages;
import io.wireroom.bench.ingest.IngestPoll;
import io.wireroom.bench.ingest.IngestSchedule;
import io.wireroom.bench.web.WebLoad;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code bin/bench}. */
@Command(
        name = "bench",
        description = "Measures Wireroom on this machine. Prints figures; changes nothing outside a temporary folder.",
        mixinStandardHelpOptions = true,
        subcommands = {
            IngestPoll.class,
            IngestSchedule.class,
            ExtractPages.class,
            EnrichRate.class,
            EnrichSoak.class,
            TopicRate.class,
            ApplyTime.class,
            NameRate.class,
            WebLoad.class,
            PrintArticles.class
        })
final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Bench()).setUsageHelpAutoWidth(true);
        System.exit(command.execute(arguments));
    }
}
