package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final Set<Integer> TEXT = Shingles.of("The ferry runs again, the operator said on Tuesday.");

    @Test
    void share_partOfTheText_isAll() {
        assertThat(Shingles.share("the FERRY  runs again", TEXT)).isEqualTo(1);
    }

    @Test
    void share_otherText_isNone() {
        assertThat(Shingles.share("a tram leaves every half hour", TEXT)).isZero();
    }

    @Test
    void share_halfOfIt_isBetween() {
        assertThat(Shingles.share("the operator said that it was late", TEXT)).isBetween(0.1, 0.5);
    }

    @Test
    void share_shorterThanAShingle_isNone() {
        assertThat(Shingles.share("the ferry", TEXT)).isZero();
    }

    @Test
    void share_chinese_goesBySigns() {
        assertThat(Shingles.share("渡轮恢复", Shingles.of("市政府说渡轮恢复运行"))).isEqualTo(1);
    }
}
