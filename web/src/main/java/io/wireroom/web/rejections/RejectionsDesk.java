package io.wireroom.web.rejections;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.kafka.TopicFollower;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** What could not be processed: listing it, looking at it, sending it again. Thread-safe. */
public final class RejectionsDesk implements Desk {
    private static final String GROUP = "rejections";
    private static final String ID = "Id of the rejection.";
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int SENT_AT_ONCE = 1_000;

    private final RejectionTable table;
    private final RejectionSource source;
    private final RejectionBox box;

    RejectionsDesk(RejectionTable table, RejectionSource source, RejectionBox box) {
        this.table = table;
        this.source = source;
        this.box = box;
    }

    /** A desk whose table follows Kafka. */
    public static RejectionsDesk following(
            KafkaClients clients, RejectionSettings settings, RejectionBox box, InstantSource clock) {
        RejectionTable table = new RejectionTable(settings);
        TopicFollower<Rejection> follower =
                new TopicFollower<>(clients, Topics.REJECTIONS, settings.records(), table::take, clock);
        return new RejectionsDesk(table, new Following(follower), box);
    }

    private record Following(TopicFollower<Rejection> follower) implements RejectionSource {
        @Override
        public void start() {
            follower.start();
        }

        @Override
        public boolean isComplete() {
            return follower.isComplete();
        }

        @Override
        public Optional<Instant> awaySince() {
            return follower.awaySince();
        }

        @Override
        public void close() {
            follower.close();
        }
    }

    @Override
    public void start() {
        source.start();
    }

    @Override
    public Health health() {
        return source.isComplete() ? Health.ready() : Health.waiting("the rejections have not been read yet");
    }

    @Override
    public void close() {
        source.close();
    }

    /** How often each stage gave each reason among those that are held. */
    public List<RejectionCount> counts() {
        return table.counts();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                                "/api/rejections",
                                "listRejections",
                                GROUP,
                                "The latest records that could not be processed, the newest first, with counts by stage and reason.")
                        .choice("stage", Stage.class, "Only those of this stage.")
                        .query("reason", "Only those with this reason, such as BOT_WALL.")
                        .query("q", "Only those with this text in subject or message.")
                        .query(
                                "retried",
                                "true: only those that were sent again by this service since it started, or have been rejected"
                                        + " again; false: only the others.")
                        .paged(USUAL, MOST)
                        .answers(RejectionPage.class)
                        .by(this::list),
                Endpoint.get("/api/rejections/{id}", "getRejection", GROUP, "A rejection with its payload as text.")
                        .in("id", ID)
                        .answers(RejectionDetail.class)
                        .by(this::detail),
                Endpoint.post(
                                "/api/rejections/{id}/retry",
                                "retryRejection",
                                GROUP,
                                "Sends a rejected record again to the topic it came from, once its cause is gone. One that fails again"
                                        + " is rejected anew.")
                        .in("id", ID)
                        .needs(AccessLevel.OPERATE)
                        .answers(RetryResult.class)
                        .by(this::retryOne),
                Endpoint.post(
                                "/api/rejections/retry",
                                "retryRejections",
                                GROUP,
                                "Sends all rejected records again that fit, a thousand at most.")
                        .needs(AccessLevel.OPERATE)
                        .takes(RetryRequest.class)
                        .answers(RetryResult.class)
                        .by(this::retryMany));
    }

    private HttpAnswer list(ApiRequest request) {
        if (!source.isComplete() && source.awaySince().isPresent()) {
            throw away();
        }
        int limit = request.whole("limit");
        List<Rejection> all = table.find(RejectionFilter.from(request));
        List<Rejection> rest =
                request.query("cursor").map(cursor -> behind(all, cursor)).orElse(all);
        List<Rejection> shown = rest.stream().limit(limit).toList();
        Optional<String> next =
                rest.size() > limit ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty();
        return Api.ok(new RejectionPage(
                shown.stream().map(this::item).toList(),
                next,
                all.size(),
                table.counts(),
                source.isComplete(),
                source.awaySince()));
    }

    private HttpAnswer detail(ApiRequest request) {
        Rejection rejection = named(request);
        return Api.ok(RejectionDetail.of(item(rejection), box.payload(rejection), box.headers(rejection)));
    }

    private HttpAnswer retryOne(ApiRequest request) {
        Rejection rejection = named(request);
        box.obstacle(rejection).ifPresent(why -> {
            throw Problem.of(ProblemKind.REFUSED, "it cannot be sent again: " + why)
                    .asException();
        });
        return Api.ok(retry(List.of(rejection), 0));
    }

    private HttpAnswer retryMany(ApiRequest request) {
        RetryRequest asked = request.body(RetryRequest.class);
        RejectionFilter filter = RejectionFilter.from(asked);
        if (!filter.isSet() && !asked.all()) {
            throw Problem.of(ProblemKind.BAD_BODY, "say which: stage, reason, subject or all")
                    .asException();
        }
        List<Rejection> chosen = table.find(filter).stream()
                .filter(rejection -> !table.isRetried(rejection))
                .toList();
        List<Rejection> now = chosen.stream().limit(SENT_AT_ONCE).toList();
        return Api.ok(retry(now, chosen.size() - now.size()));
    }

    private RetryResult retry(List<Rejection> chosen, int left) {
        try {
            RejectionBox.Outcome outcome = box.retry(chosen);
            table.sentAgain(outcome.sent());
            return new RetryResult(outcome.sent(), outcome.unsendable(), left);
        } catch (KafkaException | IllegalStateException e) {
            throw Problem.of(ProblemKind.AWAY, "Kafka did not take all of them; try again, doubles do no harm")
                    .asException();
        }
    }

    private Rejection named(ApiRequest request) {
        String id = request.inPath("id");
        return table.byId(id)
                .orElseThrow(() -> source.isComplete()
                        ? Problem.of(ProblemKind.UNKNOWN, "no rejection that is held has the id " + id)
                                .asException()
                        : away());
    }

    private RejectionItem item(Rejection r) {
        return new RejectionItem(
                r.getId(),
                r.getRejectedAt(),
                r.getStage(),
                r.getReason(),
                r.getMessage(),
                r.getSubject(),
                r.getTopic(),
                r.getPartition(),
                r.getOffset(),
                r.getKey(),
                r.getContentType(),
                r.getPayload().map(payload -> payload.remaining()).orElse(0),
                r.getTruncated(),
                r.getAttempt(),
                table.isRetried(r),
                box.obstacle(r));
    }

    private static String cursor(Rejection last) {
        return last.getRejectedAt().toEpochMilli() + "-" + last.getId();
    }

    private static List<Rejection> behind(List<Rejection> all, String cursor) {
        String[] parts = cursor.split("-", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw ApiRequest.bad("cursor", "is none that this list gave");
        }
        RejectionTable.Place at = new RejectionTable.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        return all.stream()
                .filter(r -> new RejectionTable.Place(r.getRejectedAt(), r.getId()).compareTo(at) > 0)
                .toList();
    }

    private static ProblemException away() {
        return Problem.of(ProblemKind.AWAY, "Kafka could not be read yet; it is tried again by itself")
                .asException();
    }
}
