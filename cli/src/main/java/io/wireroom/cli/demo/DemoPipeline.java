package io.wireroom.cli.demo;

import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.cli.service.OwnerToken;
import io.wireroom.cli.service.Roles;
import io.wireroom.embedded.EmbeddedServers;
import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.embedded.search.SearchOptions;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.AdminSettings;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Role;
import io.wireroom.runtime.service.RoleHost;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.WebRole;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers and all roles of the demo, in this process and on free ports. */
final class DemoPipeline implements AutoCloseable {
    private static final String PARTITIONS = "2";

    private final EmbeddedServers servers;
    private final Metrics metrics;
    private final KafkaClients clients;
    private final List<Role> roles;
    private final Role enrich;
    private final OwnerToken owner = OwnerToken.random();
    private final WebRole web;
    private final RoleHost host;

    private DemoPipeline(EmbeddedServers servers, Configuration configuration, InstantSource clock) {
        this.servers = servers;
        this.metrics = Metrics.ofProcess();
        Roles make = new Roles(configuration, metrics, clock);
        this.clients = make.clients();
        WireroomTopics.ensure(clients, Topics.ALL);
        new TaxonomyPublisher(clients, clock).apply(TaxonomyFile.starter(), "the starter taxonomy");
        this.enrich = make.enrich();
        this.web = make.web(owner);
        this.roles = List.of(make.sink(), enrich, make.ingest(), web);
        this.host = RoleHost.start(roles, AdminSettings.from(configuration), metrics);
    }

    /** Starts the servers, then the roles, which become ready a little later. */
    static DemoPipeline start(DemoFolder folder, Configuration given, DemoPace pace, InstantSource clock) {
        EmbeddedServers servers = EmbeddedServers.start(
                KafkaOptions.in(folder.path().resolve("kafka")),
                SearchOptions.in(folder.path().resolve("elasticsearch")).withWarmup(SearchOptions.Warmup.QUICK));
        try {
            return new DemoPipeline(servers, configuration(servers, folder, given, pace), clock);
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static Configuration configuration(
            EmbeddedServers servers, DemoFolder folder, Configuration given, DemoPace pace) {
        Map<String, String> values = new HashMap<>(pace.settings());
        values.put("kafka.bootstrap-servers", servers.kafka().bootstrapServers());
        values.put("kafka.topics.partitions", PARTITIONS);
        values.put("kafka.topics.replication-factor", "1");
        values.put("elasticsearch.uris", servers.search().uri().toString());
        values.put("enrich.state-dir", folder.path().resolve("enrich").toString());
        values.put("enrich.candidates.shards", PARTITIONS);
        values.put("admin.port", "0");
        values.put("web.port", "0");
        return given.with(values, "wireroom demo");
    }

    KafkaClients clients() {
        return clients;
    }

    String kafka() {
        return servers.kafka().bootstrapServers();
    }

    URI elasticsearch() {
        return servers.search().uri();
    }

    /** The desk page, with what signs its reader in. */
    URI page() {
        return owner.link(web.uri());
    }

    URI admin() {
        return host.adminUri();
    }

    /** Why not all roles are ready yet; empty when they are. */
    Optional<String> unready() {
        return roles.stream()
                .filter(role -> role.health().state() != Health.State.READY)
                .map(role -> role.name() + ": " + role.health().reason())
                .findFirst();
    }

    /** The role that has failed for good, in words. */
    Optional<String> failure() {
        return host.failure();
    }

    /** Articles whose text was known already. */
    long unchanged() {
        return enrich.status().get("ledger") instanceof Map<?, ?> ledger
                        && ledger.get("unchanged") instanceof Number number
                ? number.longValue()
                : 0;
    }

    @Override
    public void close() {
        try (servers;
                metrics) {
            host.close();
        }
    }
}
