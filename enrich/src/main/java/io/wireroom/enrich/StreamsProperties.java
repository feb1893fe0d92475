package io.wireroom.enrich;

import io.wireroom.enrich.reject.FailedProcessingHandler;
import io.wireroom.enrich.reject.RejectWatch;
import io.wireroom.enrich.reject.UndecodableHandler;
import io.wireroom.runtime.kafka.KafkaClients;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is tuned for the enrichment. */
final class StreamsProperties {
    /** After a kill the cluster waits this long before others, or the restarted process, take over. */
    private static final int SESSION_MILLIS = 10_000;

    /**
     * Longer than anything takes that holds a thread up: a transaction that the broker aborts is begun anew, and would be aborted
     * again. Subscribers wait for it when an instance is killed and not started again.
     */
    private static final int TRANSACTION_MILLIS = 30_000;

    private static final int BATCH_BYTES = 64 * 1024;
    private static final int FETCH_RECORDS = 200;
    private static final int FETCH_BYTES = 256 * 1024;

    /**
     * Records of a partition that wait in memory. Few, so that the intake of a backlog runs less far ahead of what shards
     * answer and neighbours say: with the default of 1,000 an article was decided on half of the answers and corrected twice.
     */
    private static final int BUFFERED_RECORDS = 20;

    /**
     * How often the group looks whether an instance that joined has caught up with a partition's state and can be given
     * it, two partitions at a time. With the default of ten minutes a new instance would idle for an hour.
     */
    private static final int PROBE_MILLIS = 120_000;

    /** Whatever is there is processed: the result does not depend on the order in which topics are read, so that none is waited for. */
    private static final long NO_WAITING = -1;

    private StreamsProperties() {}

    static Properties of(EnrichSettings settings, KafkaClients clients, EnrichLedger ledger) {
        Properties properties = clients.streams(settings.applicationId());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        String commitMillis = Long.toString(settings.commitInterval().toMillis());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMillis);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put(BoundedRocksDb.BYTES, Long.toString(settings.cache().bytes()));
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedProcessingHandler.class);
        properties.put(
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.sharing().standbys());
        properties.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBE_MILLIS);
        properties.put(RejectWatch.CONFIG, ledger);
        properties.put("producer.linger.ms", commitMillis); // nobody reads a record before it is committed
        properties.put("producer.batch.size", BATCH_BYTES);
        properties.put("producer.compression.type", "snappy"); // lz4 makes 130 KiB of garbage a batch
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, NO_WAITING);
        properties.put("producer.transaction.timeout.ms", TRANSACTION_MILLIS);
        properties.put("consumer.session.timeout.ms", SESSION_MILLIS);
        properties.put("consumer.max.poll.records", FETCH_RECORDS);
        properties.put("consumer.max.partition.fetch.bytes", FETCH_BYTES);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_RECORDS);
        return properties;
    }
}
