package io.wireroom.ingest.fetch;

import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Discovery;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A discovery on its way to becoming an article.
 *
 * @param record as it was consumed
 * @param tracker of the partition's present ownership; another one once the partition has come back
 * @param attempt the try that comes next, or is under way, counted from 1
 */
record FetchTask(Discovery discovery, ConsumerRecord<String, byte[]> record, OffsetTracker tracker, int attempt) {
    /** The host of its page: the record's key. */
    String host() {
        return record.key() == null ? "" : record.key();
    }

    /** False where the feed has all of the article, and nobody is asked. */
    boolean asksItsHost() {
        return discovery.getContentFrom() != ContentFrom.FEED;
    }

    /** The lane it waits in: its host's, or that of articles of the host for which nobody is asked. */
    String lane() {
        return asksItsHost() ? host() : "of feeds: " + host();
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    FetchTask again() {
        return new FetchTask(discovery, record, tracker, attempt + 1);
    }
}
