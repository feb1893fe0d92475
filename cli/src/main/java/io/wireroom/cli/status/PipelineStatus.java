package io.wireroom.cli.status;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.feeds.FeedCounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What Kafka itself tells of the pipeline: feeds and their ledger, lags, rejections. */
final class PipelineStatus {
    private final KafkaClients clients;
    private final TopicReader reader;

    PipelineStatus(KafkaClients clients, StopSignal stopSignal) {
        this.clients = clients;
        this.reader = new TopicReader(clients, stopSignal);
    }

    /** Names to numbers, texts and maps of these, in reading order. */
    Map<String, Object> toMap() {
        Collection<FeedState> states = reader.latestByKey(Topics.FEED_STATE).values();
        FeedCounts ledger =
                states.stream().map(s -> FeedCounts.of(s.getCounters())).reduce(FeedCounts.NONE, FeedCounts::plus);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("feeds", feeds(states));
        status.put("ledger", ledger.toMap());
        status.put("ledgerBalances", ledger.balances());
        status.put("lags", Lags.of(clients));
        status.put("rejections", rejections());
        return status;
    }

    private Map<String, Object> feeds(Collection<FeedState> states) {
        Map<String, Long> failing = new TreeMap<>();
        states.forEach(s -> s.getFailureReason().ifPresent(reason -> failing.merge(reason, 1L, Long::sum)));
        Map<String, Object> feeds = new LinkedHashMap<>();
        feeds.put("subscribed", reader.latestByKey(Topics.FEEDS).size());
        feeds.put("polled", states.size());
        feeds.put("parked", states.stream().filter(FeedState::getParked).count());
        feeds.put("failing", failing);
        return feeds;
    }

    private Map<String, Long> rejections() {
        Map<String, Long> counts = new TreeMap<>();
        reader.readToEnd(Topics.REJECTIONS, ReadFrom.EARLIEST, read -> {
            Rejection rejection = read.value();
            if (rejection != null) {
                counts.merge(rejection.getStage() + " " + rejection.getReason(), 1L, Long::sum);
            }
        });
        return counts;
    }
}
