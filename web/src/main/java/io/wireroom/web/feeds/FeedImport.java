package io.wireroom.web.feeds;

import io.wireroom.schemas.record.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of a file of subscriptions.
 *
 * @param added feeds that were not subscribed before
 * @param updated feeds that were
 * @param refused parts of the file that cannot be taken
 * @param items one by one, in the order of the file, those that were refused last
 */
public record FeedImport(int added, int updated, int refused, List<Item> items) {
    public FeedImport {
        items = List.copyOf(items);
    }

    /**
     * What is sent.
     *
     * @param text the file's text, OPML or YAML
     */
    public record File(String text) {
        public File {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    /** What became of a part of a file. */
    public enum Outcome {
        ADDED,
        UPDATED,
        REFUSED
    }

    /**
     * A part of the file.
     *
     * @param what address of the feed, or what is wrong
     * @param line where it stands, of what was refused
     * @param reason why it was refused
     */
    public record Item(
            String what, Outcome outcome, Optional<String> title, Optional<Integer> line, Optional<String> reason) {}

    static FeedImport of(SubscriptionBook.Reading reading, Predicate<String> known) {
        List<Item> items = new ArrayList<>();
        for (Subscription one : reading.subscriptions()) {
            Outcome outcome = known.test(one.getUrl()) ? Outcome.UPDATED : Outcome.ADDED;
            items.add(new Item(one.getUrl(), outcome, one.getTitle(), Optional.empty(), Optional.empty()));
        }
        int updated = (int)
                items.stream().filter(item -> item.outcome() == Outcome.UPDATED).count();
        int added = items.size() - updated;
        reading.refused()
                .forEach(part -> items.add(new Item(
                        part.key(),
                        Outcome.REFUSED,
                        Optional.empty(),
                        Optional.of(part.line()),
                        Optional.of(part.reason()))));
        return new FeedImport(added, updated, reading.refused().size(), items);
    }
}
