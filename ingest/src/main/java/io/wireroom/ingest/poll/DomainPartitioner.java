package io.wireroom.ingest.poll;

import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.WebAddress;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Puts all feeds of a registrable domain into one partition, so that one instance owns them and politeness is local. Used
 * for {@code wireroom.feeds} and {@code wireroom.feed-state}, which must have equally many partitions.
 */
public final class DomainPartitioner {
    private DomainPartitioner() {}

    /** The partition of a feed: its domain's murmur2 hash, as Kafka hashes keys, modulo the partitions. */
    public static int partition(String feedUrl, int partitions) {
        byte[] domain = domain(feedUrl).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(domain)) % partitions;
    }

    /** The registrable domain of a feed; the URL itself where it is none. */
    public static String domain(String feedUrl) {
        return WebAddress.of(feedUrl)
                .map(address -> ArticleIdentity.registrableDomain(address.host()))
                .orElse(feedUrl);
    }
}
