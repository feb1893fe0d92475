package io.wireroom.web.feeds;

import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps the subscriptions in Kafka, and reads and writes files of them. Thread-safe. */
public interface SubscriptionBook {
    /**
     * The address as it is the key of a subscription.
     *
     * @throws io.wireroom.web.api.ProblemException when it is no address of http or https
     */
    String normalised(String url);

    /**
     * Subscribes, and returns when the broker has it.
     *
     * @throws RuntimeException when the broker does not take it within some seconds
     */
    void add(Collection<Subscription> subscriptions);

    /**
     * Ends a subscription, and returns when the broker has it.
     *
     * @throws RuntimeException when the broker does not take it within some seconds
     */
    void remove(String url);

    /** What a file in OPML or YAML holds, the good and the bad. */
    Reading read(String text, Instant addedAt);

    /** The subscriptions in OPML. */
    String opml(List<Subscription> subscriptions);

    /**
     * What a file holds.
     *
     * @param subscriptions those that can be taken, each feed once
     * @param refused what cannot
     */
    record Reading(List<Subscription> subscriptions, List<Refused> refused) {
        public Reading {
            subscriptions = List.copyOf(subscriptions);
            refused = List.copyOf(refused);
        }
    }

    /**
     * A part of a file that cannot be taken.
     *
     * @param line in the file, from 1
     * @param key what is wrong there
     * @param reason what is wrong and what to do
     */
    record Refused(int line, String key, String reason) {}
}
