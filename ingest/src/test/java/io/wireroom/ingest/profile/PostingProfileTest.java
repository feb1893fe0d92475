package io.wireroom.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingProfileTest {
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void until_steadyFeed_expectsWhatWasPosted() {
        PostingProfile profile = followed(hourly(5 * 7 * 24), Duration.ofDays(35));
        Instant now = START.plus(Duration.ofDays(35));

        assertThat(profile.from(now).until(now.plus(HOUR))).isCloseTo(1, within(0.15));
        assertThat(profile.from(now).until(now.plus(WEEK.multipliedBy(3)))).isCloseTo(3 * 168, within(25.0));
    }

    @Test
    void until_feedOfMondayMornings_expectsThemThenOnly() {
        List<Instant> mondays = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            mondays.add(START.plus(WEEK.multipliedBy(week)).plus(Duration.ofHours(9)));
        }
        PostingProfile profile = followed(mondays, WEEK.multipliedBy(6));
        Instant monday = START.plus(WEEK.multipliedBy(6));

        assertThat(expected(profile, monday.plus(Duration.ofHours(9)), HOUR)).isGreaterThan(0.6);
        assertThat(expected(profile, monday.plus(Duration.ofHours(15)), HOUR)).isLessThan(0.03);
        assertThat(expected(profile, monday.plus(Duration.ofDays(3)), HOUR.multipliedBy(24)))
                .isLessThan(0.1);
        assertThat(expected(profile, monday, WEEK)).isCloseTo(1, within(0.25));
    }

    @Test
    void until_feedThatStopped_fadesWithTheWeeks() {
        PostingProfile profile = followed(hourly(5 * 7 * 24), Duration.ofDays(35));
        Instant later = START.plus(Duration.ofDays(35 + 56));

        assertThat(expected(profile, later, WEEK)).isBetween(25.0, 60.0);
    }

    @Test
    void until_oneEntrySeenInTheFirstHour_isNotTakenForARate() {
        PostingProfile profile = PostingProfile.first(List.of(), START)
                .read(dates(START.plusSeconds(600)), START, START.plusSeconds(1_200), 1);

        assertThat(expected(profile, START.plusSeconds(1_200), HOUR)).isLessThan(1);
    }

    @Test
    void first_thirtyEntriesOfThreeDays_expectsTenADay() {
        List<Instant> entries = new Random(3)
                .longs(30, 0, Duration.ofDays(3).toSeconds())
                .mapToObj(START::plusSeconds)
                .toList();
        Instant now = START.plus(Duration.ofDays(3));

        PostingProfile profile = PostingProfile.first(optional(entries), now);

        assertThat(expected(profile, now, Duration.ofDays(1))).isCloseTo(10, within(3.0));
        assertThat(profile.window()).isEqualTo(30);
        assertThat(profile.remarkableFrom(now)).as("too young").isEmpty();
    }

    @Test
    void read_dateThatIsNotBetweenThePolls_isWhenItAppeared() {
        Instant last = START.plus(Duration.ofDays(10));
        Instant now = last.plus(HOUR);

        PostingProfile profile = PostingProfile.first(List.of(), START).read(dates(START.plus(HOUR)), last, now, 1);

        assertThat(profile.lastPosting()).contains(last);
    }

    @Test
    void read_nothingNew_changesNothingButTheWindow() {
        PostingProfile profile = followed(hourly(48), Duration.ofDays(2));

        PostingProfile again = profile.read(List.of(), START, START.plus(Duration.ofDays(2)), 17);

        assertThat(again.window()).isEqualTo(17);
        assertThat(again.read(List.of(), START, START, profile.window()).bytes())
                .isEqualTo(profile.bytes());
    }

    @Test
    void bytes_anyProfile_areReadAsTheyWereWritten() {
        PostingProfile profile = followed(hourly(1_000), Duration.ofDays(42));

        PostingProfile read = PostingProfile.of(profile.bytes());

        assertThat(read.bytes()).isEqualTo(profile.bytes());
        assertThat(profile.bytes().remaining()).isLessThanOrEqualTo(392);
        Instant now = START.plus(Duration.ofDays(42));
        assertThat(expected(read, now, WEEK)).isCloseTo(expected(profile, now, WEEK), within(0.1));
        assertThat(read.remarkableFrom(now)).isPresent();
    }

    @Test
    void of_bytesThatAreNoProfile_isEmpty() {
        byte[] whole = new byte[60];
        followed(hourly(100), Duration.ofDays(5)).bytes().get(whole);
        whole[0] = 9;

        assertThat(PostingProfile.of(ByteBuffer.allocate(0)).isEmpty()).isTrue();
        assertThat(PostingProfile.of(ByteBuffer.wrap(whole)).isEmpty()).isTrue();
        whole[0] = 1;
        assertThat(PostingProfile.of(ByteBuffer.wrap(whole)).isEmpty())
                .as("cut off")
                .isTrue();
        assertThat(PostingProfile.EMPTY.bytes().remaining()).isZero();
    }

    @Test
    void remarkableFrom_feedOfWeekdays_sleepsOverTheWeekend() {
        List<Instant> postings = new ArrayList<>();
        for (int day = 0; day < 42; day++) {
            for (int hour = 9; day % 7 < 5 && hour < 17; hour++) {
                postings.add(START.plus(Duration.ofHours(day * 24L + hour)));
            }
        }
        PostingProfile profile = followed(postings, Duration.ofDays(40));
        Instant friday = START.plus(Duration.ofDays(39).plusHours(17));

        Instant monday = START.plus(Duration.ofDays(42));
        assertThat(profile.remarkableFrom(friday).orElseThrow())
                .isBetween(monday.plus(Duration.ofHours(10)), monday.plus(Duration.ofHours(24)));
    }

    @Test
    void remarkableFrom_busyFeed_isNotWithinSixHours() {
        PostingProfile profile = followed(hourly(24 * 40), Duration.ofDays(40));
        Instant now = START.plus(Duration.ofDays(40));

        assertThat(profile.remarkableFrom(now).orElseThrow())
                .isBetween(now.plus(Duration.ofHours(5)), now.plus(Duration.ofHours(12)));
    }

    @Test
    void remarkableFrom_newlyFollowedFeedOfOldDates_waitsAWeek() {
        PostingProfile profile = PostingProfile.first(optional(hourly(200)), START.plus(Duration.ofDays(900)));
        PostingProfile daily =
                PostingProfile.first(optional(every(HOUR.multipliedBy(23), 40)), START.plus(Duration.ofDays(900)));

        assertThat(profile.remarkableFrom(START.plus(Duration.ofDays(900))))
                .as("eight days say too little")
                .isEmpty();
        assertThat(daily.remarkableFrom(START.plus(Duration.ofDays(900)))).contains(START.plus(Duration.ofDays(907)));
    }

    /** Follows a feed with a poll each half hour. */
    private static PostingProfile followed(List<Instant> postings, Duration length) {
        PostingProfile profile = PostingProfile.first(List.of(), START);
        Duration step = Duration.ofMinutes(30);
        for (Instant at = START; at.isBefore(START.plus(length)); at = at.plus(step)) {
            Instant before = at;
            Instant now = at.plus(step);
            List<Instant> found = postings.stream()
                    .filter(posting -> !posting.isBefore(before) && posting.isBefore(now))
                    .toList();
            profile = profile.read(optional(found), before.minusMillis(1), now, 30);
        }
        return profile;
    }

    private static List<Instant> hourly(int hours) {
        return every(HOUR, hours);
    }

    private static List<Instant> every(Duration step, int times) {
        List<Instant> postings = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            postings.add(START.plus(step.multipliedBy(i)).plusSeconds(1_000 + 7 * i % 1_500));
        }
        return postings;
    }

    private static double expected(PostingProfile profile, Instant from, Duration length) {
        return profile.from(from).until(from.plus(length));
    }

    private static List<Optional<Instant>> dates(Instant date) {
        return List.of(Optional.of(date));
    }

    private static List<Optional<Instant>> optional(List<Instant> dates) {
        return dates.stream().map(Optional::of).toList();
    }
}
