package io.wireroom.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any sequence of polls. */
class PostingProfilePropertyTest {
    private static final Instant START = Instant.parse("2026-03-05T12:34:56Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyPolls_profileStaysSaneAndSmall(long seed) {
        Random random = new Random(seed);
        Instant last = START;
        PostingProfile profile = PostingProfile.first(dates(random, last, 30), last);
        for (int i = 0; i < 300; i++) {
            Instant now = last.plusMillis(1
                    + random.nextLong(
                            Duration.ofDays(random.nextInt(20) == 0 ? 60 : 1).toMillis()));
            profile = PostingProfile.of(profile.read(dates(random, now, random.nextInt(40)), last, now, 40)
                    .bytes());
            check(profile, now, random);
            last = now;
        }
    }

    private static void check(PostingProfile profile, Instant now, Random random) {
        assertThat(profile.isEmpty()).isFalse();
        assertThat(profile.bytes().remaining()).isLessThanOrEqualTo(392);
        profile.remarkableFrom(now).ifPresent(from -> assertThat(from).isAfter(now));
        Expectation expected = profile.from(now);
        Instant limit = now.plus(Duration.ofDays(30));
        double entries = random.nextDouble() * expected.until(limit);
        Instant reached = expected.reaches(entries, limit).orElseThrow();
        assertThat(expected.until(reached)).isCloseTo(entries, within(0.01 + entries * 1e-3));
        expected.pollDue(2, 12, limit)
                .ifPresent(due -> assertThat(due).isBetween(now.plus(Duration.ofMinutes(4)), limit));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void of_anyBytes_isAProfileOrEmpty(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 1;
            }
            PostingProfile profile = PostingProfile.of(ByteBuffer.wrap(bytes));
            assertThat(profile.from(START).until(START.plusSeconds(3_600))).isNotNegative();
        }
    }

    private static List<Optional<Instant>> dates(Random random, Instant around, int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> random.nextInt(4) == 0
                        ? Optional.<Instant>empty()
                        : Optional.of(around.minusMillis(
                                        random.nextLong(Duration.ofDays(3).toMillis()))
                                .plusSeconds(3_600)))
                .toList();
    }
}
