package io.wireroom.cli.service;

import io.wireroom.cli.web.Desks;
import io.wireroom.cli.web.KafkaTaxonomyBook;
import io.wireroom.cli.web.TopicQueryLanguage;
import io.wireroom.enrich.EnrichRole;
import io.wireroom.enrich.EnrichSettings;
import io.wireroom.enrich.TaxonomyTagging;
import io.wireroom.ingest.IngestRole;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Role;
import io.wireroom.sink.SinkRole;
import io.wireroom.sink.SinkSettings;
import io.wireroom.sink.index.ArticleIndex;
import io.wireroom.web.WebRole;
import io.wireroom.web.WebSettings;
import io.wireroom.web.access.TokenDesk;
import io.wireroom.web.access.TokenTable;
import io.wireroom.web.api.Access;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.Desk;
import io.wireroom.web.audit.AuditDesk;
import io.wireroom.web.audit.KafkaAuditLog;
import io.wireroom.web.live.LiveDesk;
import io.wireroom.web.search.QueryLanguage;
import io.wireroom.web.search.SearchDesk;
import io.wireroom.web.search.SearchIndex;
import io.wireroom.web.search.StoryDesk;
import io.wireroom.web.syndication.SyndicationDesk;
import io.wireroom.web.taxonomy.EntryDesk;
import io.wireroom.web.taxonomy.TaxonomyBook;
import io.wireroom.web.taxonomy.TaxonomyDesk;
import io.wireroom.web.webhook.WebhookDesk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the roles of the pipeline from one configuration.
 *
 * @param configuration of all of them
 * @param metrics where they count
 * @param clock their time
 */
public record Roles(Configuration configuration, Metrics metrics, InstantSource clock) {

    public Role ingest() {
        return new IngestRole(clients(), IngestSettings.from(configuration), metrics, clock);
    }

    public Role enrich() {
        KafkaClients clients = clients();
        return new EnrichRole(EnrichSettings.from(configuration), clients, metrics, new TaxonomyTagging(clients));
    }

    public Role sink() {
        return new SinkRole(SinkSettings.from(configuration), clients(), metrics, clock);
    }

    /** The page for whoever has a token. */
    public WebRole web() {
        return web(token -> Optional.empty());
    }

    /** @param local knows tokens of this process, beside those that were created */
    public WebRole web(Access local) {
        KafkaClients clients = clients();
        WebSettings settings = WebSettings.from(configuration);
        TokenTable tokens = new TokenTable(clients, clock);
        KafkaAuditLog audit = new KafkaAuditLog(clients);
        QueryLanguage language = new TopicQueryLanguage();
        SearchIndex index = SearchIndex.open(settings.elasticsearch());
        TaxonomyBook book = new KafkaTaxonomyBook(clients, ArticleIndex.open(settings.elasticsearch()), clock);
        List<Desk> desks = new ArrayList<>(List.of(
                new LiveDesk(settings.live(), clients, language, metrics, clock),
                new SearchDesk(index, language),
                new StoryDesk(index),
                new TaxonomyDesk(book),
                new EntryDesk(book, index, clock),
                new TokenDesk(tokens, clock),
                new AuditDesk(audit, clients),
                new SyndicationDesk(settings.syndication(), index, clients, clock),
                new WebhookDesk(settings.webhooks(), clients, metrics, clock)));
        desks.addAll(Desks.ofPipeline(configuration, clients, clock));
        return new WebRole(settings, new AccessControl(local.or(tokens), audit), desks, metrics, clock);
    }

    /** Makes Kafka clients that count in these metrics. */
    public KafkaClients clients() {
        return new KafkaClients(KafkaSettings.from(configuration), metrics);
    }
}
