package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryChange;
import io.wireroom.enrich.record.StoryMember;
import io.wireroom.enrich.record.StoryTally;
import io.wireroom.enrich.sweep.Walk;
import io.wireroom.schemas.record.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the articles of each story and, a tick later, emits the story once for all that entered, changed or left since; a
 * story that nobody is left in is emitted once with no articles and the story where they went. That a story is still to be
 * emitted stands in its tally, so a crash does not lose it.
 */
public final class StoryProcessor implements Processor<String, StoryChange, String, Story> {
    /** Name of the store of stories' articles; {@link StoryMembers} reads it. */
    public static final String STORE = "story-articles";

    /** Name of the store of stories' tallies, by story id. */
    public static final String TALLIES = "story-tallies";

    /** How often stories that have changed are emitted. */
    public static final Duration TICK = Duration.ofMillis(500);

    /** Stories emitted at most a tick; the others follow in the next. */
    static final int MOST_TOLD = 500;

    /** Records that the sweep looks at a tick. */
    static final int MOST_SWEPT = 1_000;

    /** How long the thread is held up at once while what is kept is looked through for what is still to be told. */
    private static final Duration LOOKED_AT_ONCE = Duration.ofMillis(100);

    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final StoryWatch watch;
    private final Duration lookedAtOnce;
    private final Set<String> waiting = new LinkedHashSet<>();
    private ProcessorContext<String, Story> context;
    private StoryRegister register;
    private StorySweep sweep;
    private Walk<StoryTally> kept;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    StoryProcessor(StoryWatch watch, Duration lookedAtOnce) {
        this.watch = watch;
        this.lookedAtOnce = lookedAtOnce;
    }

    public StoryProcessor(StoryWatch watch) {
        this(watch, LOOKED_AT_ONCE);
    }

    @Override
    public void init(ProcessorContext<String, Story> context) {
        this.context = context;
        KeyValueStore<String, StoryMember> members = context.getStateStore(STORE);
        KeyValueStore<String, StoryTally> tallies = context.getStateStore(TALLIES);
        this.register = new StoryRegister(members, tallies);
        this.sweep = new StorySweep(members, register);
        this.kept = new Walk<>(tallies, (story, tally) -> {
            if (tally.getChanged()) {
                await(story);
            }
        });
        kept.goOn(lookedAtOnce);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, now -> sweep.begin(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, StoryChange> message) {
        if (register.take(message.key(), message.value())) {
            await(message.key());
        }
    }

    private void await(String story) {
        if (waiting.add(story)) {
            watch.waiting(1);
        }
    }

    private void tick(long now) {
        if (!kept.isOver()) {
            kept.goOn(lookedAtOnce);
        }
        List<String> due = waiting.stream().limit(MOST_TOLD).toList();
        due.forEach(story -> register.tell(story, now).ifPresent(told -> {
            context.forward(new Record<>(story, told, now));
            watch.told();
        }));
        due.forEach(waiting::remove);
        watch.waiting(-due.size());
        sweep.step(MOST_SWEPT);
    }

    @Override
    public void close() {
        watch.waiting(-waiting.size());
        waiting.clear();
    }
}
