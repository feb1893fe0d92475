package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.cli.service.RoleRunner.Announcement;
import io.wireroom.embedded.EmbeddedServers;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TaxonomyPublisher;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.WebRole;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The whole pipeline in this process, with servers of its own. */
final class Up {
    private final Invocation invocation;
    private final UpConfiguration configuration;

    Up(Invocation invocation, UpConfiguration configuration) {
        this.invocation = invocation;
        this.configuration = configuration;
    }

    /** Runs until it is asked to stop; returns the exit code. */
    int run(List<Subscription> subscriptions) {
        invocation.err().println("starting Kafka and Elasticsearch in " + configuration.folder() + " ...");
        try (EmbeddedServers servers = configuration.startServers();
                Metrics metrics = Metrics.ofProcess()) {
            UpConfiguration local = configuration.against(servers);
            Roles roles = new Roles(local.effective(), metrics, InstantSource.system());
            OwnerToken owner = OwnerToken.random();
            WebRole web = roles.web(owner);
            int followed = prepare(roles.clients(), subscriptions);
            Announcement announcement = new Announcement(
                    "up",
                    Optional.of(servers.kafka().bootstrapServers()),
                    Optional.of(servers.search().uri()));
            return new RoleRunner(invocation, local.effective(), metrics)
                    .run(
                            List.of(roles.sink(), roles.enrich(), roles.ingest(), web),
                            announcement,
                            () -> tell(servers, owner.link(web.uri()), followed));
        }
    }

    /** Makes topics, a first taxonomy, and the subscriptions; returns how many feeds are followed. */
    private static int prepare(KafkaClients clients, List<Subscription> subscriptions) {
        WireroomTopics.ensure(clients, Topics.ALL);
        TaxonomyPublisher taxonomy = new TaxonomyPublisher(clients, InstantSource.system());
        if (taxonomy.held().isEmpty()) {
            taxonomy.apply(TaxonomyFile.starter(), "the starter taxonomy");
        }
        SubscriptionPublisher publisher = new SubscriptionPublisher(clients);
        if (!subscriptions.isEmpty()) {
            publisher.add(subscriptions);
        }
        return publisher.list().size();
    }

    private void tell(EmbeddedServers servers, URI page, int followed) {
        List.of(
                        "Wireroom is up and follows " + followed + (followed == 1 ? " feed." : " feeds."),
                        "  page           " + page,
                        "  articles       wireroom tail            (Kafka at "
                                + servers.kafka().bootstrapServers() + ")",
                        "  index          curl '" + servers.search().uri() + "/wireroom-articles/_search?pretty'",
                        "  how it goes    wireroom status",
                        "  more feeds     wireroom feeds add URL",
                        "  stop           Ctrl-C")
                .forEach(invocation.out()::println);
        invocation.out().flush();
    }
}
