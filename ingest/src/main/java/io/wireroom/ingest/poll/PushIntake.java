package io.wireroom.ingest.poll;

import io.wireroom.ingest.poll.PollTransactions.Finished;
import io.wireroom.ingest.poll.PushInbox.Arrived;
import io.wireroom.ingest.poll.PushInbox.Place;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what hubs told of the feeds of this instance and makes of it what there is to commit. Its consumer follows the
 * partitions of the poll group, from the offsets that the group's transactions committed, so that each push is taken once.
 * A partition's pushes are taken in order; one whose feed is out to be polled waits, with those behind it, until that poll
 * is committed. Confined to the poll loop's thread.
 */
final class PushIntake implements AutoCloseable {
    private static final Duration NO_WAIT = Duration.ofMillis(1);

    /** Documents that are read between two commits. */
    private static final int MOST_AT_ONCE = 32;

    private static final Map<String, String> SMALL_FETCHES =
            Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "50", ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "8388608");

    private final PollDesk desk;
    private final PushInbox inbox;
    private final FeedPush push;
    private final Consumer<String, byte[]> consumer;

    PushIntake(KafkaClients clients, PollDesk desk, FeedPush push) {
        this.desk = desk;
        this.inbox = desk.inbox();
        this.push = push;
        this.consumer =
                clients.with(SMALL_FETCHES).consumerWithoutGroup("wireroom-ingest-pushes", new ByteArrayDeserializer());
    }

    /**
     * Reads what has come, without waiting for more.
     *
     * @param group tells where it stands
     * @param held partitions whose feeds are followed
     */
    void read(Consumer<String, byte[]> group, Set<Integer> held) {
        Set<TopicPartition> fresh = pushes(inbox.missing(held));
        Map<TopicPartition, OffsetAndMetadata> committed = fresh.isEmpty() ? Map.of() : group.committed(fresh);
        inbox.open(numbers(fresh));
        Set<TopicPartition> open = pushes(inbox.open());
        if (!consumer.assignment().equals(open)) {
            consumer.assign(open);
        }
        fresh.forEach(partition -> seek(partition, committed.get(partition)));
        if (!open.isEmpty()) {
            poll(open);
        }
    }

    /** What can be committed now, at most one push a feed. */
    List<Finished> ready() {
        List<Finished> ready = new ArrayList<>();
        Set<String> feeds = new HashSet<>();
        for (Queue<Arrived> queue : inbox.queues()) {
            while (ready.size() < MOST_AT_ONCE && !queue.isEmpty() && isFree(queue.element(), feeds)) {
                Arrived next = queue.remove();
                take(next).ifPresent(finished -> {
                    ready.add(finished);
                    feeds.add(next.push().getUrl());
                });
            }
        }
        return ready;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean isFree(Arrived next, Set<String> taken) {
        String url = next.push().getUrl();
        return !taken.contains(url)
                && desk.find(url).filter(FollowedFeed::isOut).isEmpty();
    }

    private Optional<Finished> take(Arrived next) {
        Optional<FollowedFeed> feed = desk.find(next.push().getUrl())
                .filter(its -> !its.subscription().getPaused());
        if (feed.isEmpty()) {
            push.leftAlone();
            return Optional.empty();
        }
        return push.take(feed.get(), next.push())
                .map(result -> new Finished(feed.get(), result, Optional.of(next.place())));
    }

    private void poll(Set<TopicPartition> open) {
        if (inbox.isFull()) {
            consumer.pause(open);
        } else {
            consumer.resume(open);
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(NO_WAIT)) {
            StateRestorer.value(Topics.PUSHES, record)
                    .ifPresent(told -> inbox.add(new Arrived(new Place(record.partition(), record.offset()), told)));
        }
    }

    private void seek(TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, committed.offset());
        }
    }

    /** A partition of the pushes. */
    static TopicPartition pushes(int number) {
        return new TopicPartition(Topics.PUSHES.name(), number);
    }

    private static Set<TopicPartition> pushes(Collection<Integer> numbers) {
        return numbers.stream().map(PushIntake::pushes).collect(Collectors.toSet());
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}
