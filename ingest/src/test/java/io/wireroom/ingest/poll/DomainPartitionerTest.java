package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainPartitionerTest {

    @Test
    void partition_feedsOfOneDomain_areTogether() {
        int one = DomainPartitioner.partition("https://feeds.bbc.co.uk/news/rss.xml", 64);

        assertThat(DomainPartitioner.partition("http://www.bbc.co.uk/sport.atom", 64))
                .isEqualTo(one);
    }

    @Test
    void partition_manyDomains_useAllPartitions() {
        long used = IntStream.range(0, 1_000)
                .map(i -> DomainPartitioner.partition("https://site" + i + ".example/feed", 8))
                .distinct()
                .count();

        assertThat(used).isEqualTo(8);
    }

    @Test
    void domain_ofNoUrl_isTheTextItself() {
        assertThat(DomainPartitioner.domain("not a url")).isEqualTo("not a url");
    }
}
