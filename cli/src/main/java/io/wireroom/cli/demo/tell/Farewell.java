package io.wireroom.cli.demo.tell;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.demo.check.Ledger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What is said around the flow: where to look, and how it ended. */
public final class Farewell {
    private final Palette palette;

    public Farewell(Palette palette) {
        this.palette = palette;
    }

    /** Where to look while the demo runs. */
    public List<String> whereToLook(URI page, URI elasticsearch, URI site, String kafka) {
        String search = elasticsearch + "/wireroom-articles/_search?pretty&size=3";
        return List.of(
                palette.bold("Where to look"),
                "  the page       " + page + "  (Live, Stories, Search, Taxonomy, Feeds, Pipeline)",
                "  Elasticsearch  " + elasticsearch + "  (alias wireroom-articles)",
                "  a query        curl '" + search
                        + "&q=topics.id:ai-policy&_source_includes=title,topics.id,actors.name,story'",
                "  Kafka          " + kafka,
                "  subscribing    ./wireroom tail --topic ai-policy",
                "  the site       " + site + "  (invented news; feeds and pages of five outlets)");
    }

    /** The ledger, and what is not as it should be. */
    public List<String> summary(Ledger ledger, List<String> problems) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.bold("The ledger"));
        lines.addAll(new LedgerTable(palette).lines(ledger));
        problems.forEach(problem -> lines.add(palette.bad("  not as it should be: ") + problem));
        boolean good = ledger.balanced() && problems.isEmpty();
        lines.add(
                good
                        ? palette.good("Everything is accounted for, and Elasticsearch holds what it should.")
                        : palette.bad("Something is missing; see above."));
        return lines;
    }
}
