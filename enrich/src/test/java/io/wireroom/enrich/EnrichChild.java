package io.wireroom.enrich;

import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The enrichment in a process of its own; prints a line for each thousandth article. Arguments: servers, state folder. */
public final class EnrichChild {
    static final int PARTITIONS = 2;

    private EnrichChild() {}

    public static void main(String[] args) throws InterruptedException {
        Metrics metrics = Metrics.inMemory();
        KafkaClients clients = new KafkaClients(KafkaSettings.local(args[0], PARTITIONS), metrics);
        EnrichSettings settings = EnrichSettings.from(Configuration.of(
                EnrichSettings.ALL, Map.of("enrich.state-dir", args[1], "enrich.candidates.shards", "2")));
        int[] tagged = {0};
        Tagging tagging = article -> {
            if (++tagged[0] % 1000 == 0) {
                System.out.println("tagged " + tagged[0]);
            }
            return new Tagging.Tagged(List.of(), List.of(), "000000000000");
        };
        EnrichRole role = new EnrichRole(settings, clients, metrics, LiveTagging.fixed(tagging, Set.of()));
        role.start();
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
