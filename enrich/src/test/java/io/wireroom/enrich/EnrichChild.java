package io.wireroom.enrich;

import io.wireroom.enrich.intake.LiveTagging;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.AdminSettings;
import io.wireroom.runtime.service.RoleHost;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The enrichment in a process of its own, with its pages; prints a line for each hundredth article. Arguments: servers,
 * state folder, settings as name=value.
 */
public final class EnrichChild {
    static final int PARTITIONS = 2;

    private EnrichChild() {}

    public static void main(String[] args) throws InterruptedException {
        Metrics metrics = Metrics.inMemory();
        KafkaClients clients = new KafkaClients(KafkaSettings.local(args[0], PARTITIONS), metrics);
        Map<String, String> settings =
                new HashMap<>(Map.of("enrich.state-dir", args[1], "enrich.candidates.shards", "2"));
        for (String setting : List.of(args).subList(2, args.length)) {
            String[] pair = setting.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        int[] tagged = {0};
        Tagging tagging = article -> {
            if (++tagged[0] % 100 == 0) {
                System.out.println("tagged " + tagged[0]);
            }
            return new Tagging.Tagged(List.of(), List.of(), "000000000000");
        };
        EnrichRole role = new EnrichRole(
                EnrichSettings.from(Configuration.of(EnrichSettings.ALL, settings)),
                clients,
                metrics,
                LiveTagging.fixed(tagging, Set.of()));
        AdminSettings anyPort = new AdminSettings(InetSocketAddress.createUnresolved("127.0.0.1", 0));
        RoleHost host = RoleHost.start(List.of(role), anyPort, metrics);
        System.out.println("started at " + host.adminUri());
        new CountDownLatch(1).await();
    }
}
