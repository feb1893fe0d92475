package io.wireroom.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 100, 200", "2, 200, 400", "4, 800, 1600", "7, 5000, 10000", "1000000, 5000, 10000"})
    void after_failures_doublesUpToTheLongestAndVaries(int failures, long least, long most) {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(failures).toMillis()).isBetween(least, most);
        }
    }
}
