package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.topic.Topics;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The real turns and tries of pages, without Kafka. */
public final class PagesClient {
    private final FetchDesk desk;
    private long offset;
    private int published;

    public PagesClient(Web web, InstantSource clock) {
        this.desk = new FetchDesk(web, FetchSettings.from(Configuration.of(FetchSettings.ALL, Map.of())), clock);
    }

    /** Takes on a discovery. */
    public void add(Discovery discovery) {
        String host = URI.create(discovery.getUrl()).getHost();
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(Topics.DISCOVERIES.name(), 0, offset++, host, new byte[0]);
        desk.add(new FetchTask(discovery, record, new OffsetTracker(), 1));
    }

    /** When a page may be fetched. */
    public Optional<Instant> nextAt() {
        return desk.nextAt();
    }

    /** Fetches a page if it is one's turn; what follows at its end. */
    public Optional<Runnable> fetch() {
        return desk.take().map(task -> {
            PageOutcome outcome = desk.attempt(task, Boilerplate.NONE);
            return () -> settle(task, outcome);
        });
    }

    /** Articles so far. */
    public int published() {
        return published;
    }

    private void settle(FetchTask task, PageOutcome outcome) {
        desk.returned(task);
        switch (outcome.kind()) {
            case AGAIN -> desk.again(task);
            case RETRY -> desk.retry(task, outcome.trouble().orElseThrow());
            case PUBLISH -> published++;
            case REJECT -> {
                // it is gone
            }
        }
    }
}
