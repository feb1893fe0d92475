package io.wireroom.cli.web;

import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.ingest.subscription.SubscriptionFile;
import io.wireroom.ingest.subscription.SubscriptionFile.Format;
import io.wireroom.ingest.subscription.SubscriptionReading;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.feeds.SubscriptionBook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps subscriptions as {@code feeds add}, {@code remove}, {@code import} and {@code export} do. */
final class KafkaSubscriptionBook implements SubscriptionBook {
    private static final String FILE = "file";

    private final SubscriptionPublisher publisher;

    KafkaSubscriptionBook(KafkaClients clients) {
        this.publisher = new SubscriptionPublisher(clients.with(Patience.SOME_SECONDS));
    }

    @Override
    public String normalised(String url) {
        WebAddress.Reading<WebAddress> reading = WebAddress.read(url);
        return reading.value()
                .map(address -> address.withoutFragment().toString())
                .orElseThrow(() -> Problem.of(
                                ProblemKind.BAD_BODY,
                                "url: "
                                        + reading.problem()
                                                .map(UrlProblem::sentence)
                                                .orElse("not an address"))
                        .with("field", "url")
                        .asException());
    }

    @Override
    public void add(Collection<Subscription> subscriptions) {
        if (!subscriptions.isEmpty()) {
            publisher.add(subscriptions);
        }
    }

    @Override
    public void remove(String url) {
        publisher.remove(List.of(url));
    }

    @Override
    public SubscriptionBook.Reading read(String text, Instant addedAt) {
        SubscriptionReading reading = SubscriptionFile.read(FILE, text.getBytes(StandardCharsets.UTF_8), addedAt);
        return new SubscriptionBook.Reading(
                reading.subscriptions(),
                reading.refused().stream()
                        .map(part -> new Refused(part.line(), part.key(), part.reason()))
                        .toList());
    }

    @Override
    public String opml(List<Subscription> subscriptions) {
        return SubscriptionFile.write(subscriptions, Format.OPML);
    }
}
