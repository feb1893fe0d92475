package io.wireroom.cli.service;

import io.wireroom.embedded.testing.Ledger;
import java.util.List;

/** The ledger of each stage of a pipeline in one process, as its metrics tell it since the start. */
final class PipelineLedgers {
    private PipelineLedgers() {}

    /** Sums that balance when nothing waits between the stages. */
    static List<Ledger> of(PrometheusText metrics) {
        return List.of(poll(metrics), fetch(metrics), enrichIn(metrics), enrichOut(metrics), sink(metrics));
    }

    private static Ledger poll(PrometheusText metrics) {
        Ledger ledger = Ledger.of("poll", "seen", metrics.sum("wireroom_ingest_entries_total", "state=\"seen\""));
        for (String state : List.of("discovered", "unchanged", "filtered", "rejected")) {
            ledger.became(state, metrics.sum("wireroom_ingest_entries_total", "state=\"" + state + "\""));
        }
        return ledger;
    }

    private static Ledger fetch(PrometheusText metrics) {
        double taken = metrics.sum("wireroom_ingest_entries_total", "state=\"discovered\"");
        return Ledger.of("fetch", "discovered", taken)
                .became("published", metrics.sum("wireroom_ingest_articles_total"))
                .became("rejected", metrics.sum("wireroom_ingest_rejected_discoveries_total"))
                .became("in flight", metrics.sum("wireroom_ingest_in_flight_discoveries"));
    }

    private static Ledger enrichIn(PrometheusText metrics) {
        Ledger ledger = Ledger.of("enrich, in", "published", metrics.sum("wireroom_ingest_articles_total"));
        for (String fate : List.of("new", "changed", "unchanged", "rejected")) {
            ledger.became(fate, metrics.sum("wireroom_enrich_articles_total", "fate=\"" + fate + "\""));
        }
        return ledger;
    }

    private static Ledger enrichOut(PrometheusText metrics) {
        double taken = metrics.sum("wireroom_enrich_articles_total", "fate=\"new\"")
                + metrics.sum("wireroom_enrich_articles_total", "fate=\"changed\"");
        return Ledger.of("enrich, out", "new or changed", taken)
                .became("emitted", metrics.sum("wireroom_enrich_emissions_total", "kind=\"first\""))
                .became("open", metrics.sum("wireroom_enrich_open_articles"));
    }

    private static Ledger sink(PrometheusText metrics) {
        return Ledger.of("sink", "records", metrics.sum("wireroom_sink_records_total"))
                .became("documents", metrics.sum("wireroom_sink_documents_total"))
                .became("open", metrics.sum("wireroom_sink_open_records"));
    }
}
