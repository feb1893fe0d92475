package io.wireroom.enrich.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    private final KeyTable table = new KeyTable();

    @Test
    void get_unknownKey_isNone() {
        table.put(5, 7);
        assertThat(table.get(5)).isEqualTo(7);
        assertThat(table.get(6)).isEqualTo(-1);
    }

    @Test
    void put_none_takesOutAndLeavesWhatIsBehindIt() {
        for (long key = 0; key < 700; key++) {
            table.put(key, (int) key);
        }
        for (long key = 0; key < 700; key += 2) {
            table.put(key, -1);
        }
        table.put(10_000, -1);
        for (long key = 0; key < 700; key++) {
            assertThat(table.get(key)).isEqualTo(key % 2 == 0 ? -1 : (int) key);
        }
    }

    @Test
    void putAndTakeOut_manyTimes_agreesWithAPlainMap() {
        Map<Long, Integer> plain = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            long key = random.nextInt(20_000);
            if (random.nextBoolean()) {
                plain.put(key, i);
                table.put(key, i);
            } else {
                plain.remove(key);
                table.put(key, -1);
            }
        }
        for (long key = 0; key < 20_000; key++) {
            assertThat(table.get(key)).isEqualTo(plain.getOrDefault(key, -1));
        }
    }
}
