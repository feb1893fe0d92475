package io.wireroom.ingest.poll;

import io.wireroom.ingest.poll.PollTransactions.Claim;
import io.wireroom.ingest.poll.PollTransactions.Finished;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Polls that have come back and states to remove, until a transaction has them. Not thread-safe. */
final class PendingPolls {
    private static final int MOST_RECORDS = 2_000;

    private final PollDesk desk;
    private final PollWatch watch;
    private final SilenceAlerts silences;
    private final List<Finished> finished = new ArrayList<>();
    private final List<ForgottenFeed> forgotten = new ArrayList<>();

    PendingPolls(PollDesk desk, PollWatch watch, SilenceAlerts silences) {
        this.desk = desk;
        this.watch = watch;
        this.silences = silences;
    }

    void add(Finished poll) {
        finished.add(poll);
    }

    void forget(ForgottenFeed feed) {
        forgotten.add(feed);
    }

    boolean isEmpty() {
        return finished.isEmpty() && forgotten.isEmpty();
    }

    /** Commits what is still ours, in portions; true when nothing is left. */
    boolean commit(Consumer<String, byte[]> group, PollTransactions transactions) {
        finished.removeIf(poll -> !desk.owns(poll.feed()));
        forgotten.removeIf(feed -> !group.assignment().contains(feeds(feed.partition())));
        while (!isEmpty()) {
            List<Finished> portion = portion();
            List<ForgottenFeed> tombstones = List.copyOf(forgotten);
            if (!transactions.commit(portion, tombstones, claim(group, portion, tombstones))) {
                watch.aborted();
                return false;
            }
            forgotten.clear();
            finished.subList(0, portion.size()).clear();
            portion.forEach(this::committed);
        }
        return true;
    }

    private void committed(Finished poll) {
        watch.committed(poll.feed().state().getCounters(), poll.result().state().getCounters());
        FeedState state = poll.result().state();
        silences.committed(poll.feed().state(), state);
        poll.push().ifPresentOrElse(any -> desk.pushed(poll.feed(), state), () -> desk.committed(poll.feed(), state));
    }

    private List<Finished> portion() {
        int records = 0;
        int polls = 0;
        while (polls < finished.size() && records < MOST_RECORDS) {
            records += 1 + finished.get(polls).result().discoveries().size();
            polls++;
        }
        return List.copyOf(finished.subList(0, polls));
    }

    private static Claim claim(Consumer<String, byte[]> group, List<Finished> polls, List<ForgottenFeed> forgotten) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        IntStream.concat(
                        polls.stream().mapToInt(poll -> poll.feed().partition()),
                        forgotten.stream().mapToInt(ForgottenFeed::partition))
                .distinct()
                .mapToObj(PendingPolls::feeds)
                .forEach(partition -> offsets.put(partition, new OffsetAndMetadata(group.position(partition))));
        polls.stream().flatMap(poll -> poll.push().stream()).forEach(push -> passed(offsets, push));
        return new Claim(offsets, group.groupMetadata());
    }

    /** Pushes of a partition come in order: the last one's offset stands. */
    private static void passed(Map<TopicPartition, OffsetAndMetadata> offsets, PushInbox.Place push) {
        offsets.put(PushIntake.pushes(push.partition()), new OffsetAndMetadata(push.offset() + 1));
    }

    /** A partition of the subscriptions. */
    static TopicPartition feeds(int number) {
        return new TopicPartition(Topics.FEEDS.name(), number);
    }
}
