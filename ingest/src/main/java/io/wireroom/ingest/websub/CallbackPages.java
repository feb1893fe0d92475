package io.wireroom.ingest.websub;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.record.PushKind;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers hubs: verifications of intent and denials by GET (WebSub sections 5.2 and 5.3), content by POST (section 7). Nothing
 * is acknowledged before it is kept. Content that is not rightly signed is answered as if it were, and ignored.
 */
final class CallbackPages implements HttpHandler {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final CallbackKeys keys;
    private final Pushes pushes;
    private final Predicate<String> unfollowed;
    private final WebSubWatch watch;
    private final InstantSource clock;
    private final int maxBytes;

    /**
     * @param unfollowed true for a feed of which it is known that nobody follows it
     * @param maxBytes of content
     */
    CallbackPages(
            CallbackKeys keys,
            Pushes pushes,
            Predicate<String> unfollowed,
            WebSubWatch watch,
            InstantSource clock,
            int maxBytes) {
        this.keys = keys;
        this.pushes = pushes;
        this.unfollowed = unfollowed;
        this.watch = watch;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /** What is answered, and what is counted. */
    private record Reply(HttpAnswer answer, PushOutcome outcome) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        Reply reply = keys.read(request.path())
                .map(callback -> reply(callback, request))
                .orElseGet(() -> new Reply(HttpAnswer.notFound(), PushOutcome.UNKNOWN_CALLBACK));
        watch.called(reply.outcome());
        return reply.answer();
    }

    private Reply reply(Callback callback, HttpRequest request) {
        boolean post = request.method().equals("POST");
        if (unfollowed.test(callback.feedUrl())) {
            HttpAnswer gone = HttpAnswer.text(post ? 410 : 404, "Nobody follows this feed any more.\n");
            return new Reply(gone, PushOutcome.NOT_FOLLOWED);
        }
        if (post) {
            return content(callback, request);
        }
        return request.method().equals("GET") ? told(callback, request.query()) : notAsked();
    }

    private Reply told(Callback callback, Map<String, String> query) {
        String topic = query.getOrDefault("hub.topic", "");
        String mode = query.getOrDefault("hub.mode", "");
        Optional<String> challenge = Optional.ofNullable(query.get("hub.challenge"));
        Push.Builder push = push(callback).setTopic(topic);
        if (!keys.mark(topic).equals(callback.topicMark())) {
            return notAsked();
        }
        if (mode.equals("denied")) {
            push.setKind(PushKind.DENIED).setReason(query.get("hub.reason"));
            return kept(push.build(), HttpAnswer.text(200, ""), PushOutcome.ANSWERED);
        }
        if (mode.equals("subscribe") && challenge.isPresent()) {
            push.setKind(PushKind.CONFIRMED).setLeaseSeconds(seconds(query.getOrDefault("hub.lease_seconds", "")));
            return kept(push.build(), HttpAnswer.text(200, challenge.get()), PushOutcome.ANSWERED);
        }
        return notAsked();
    }

    private Reply content(Callback callback, HttpRequest request) {
        Optional<String> signature = request.header(Signature.HEADER);
        HttpAnswer accepted = HttpAnswer.text(202, "");
        if (request.body().length > maxBytes) {
            return new Reply(
                    HttpAnswer.text(413, "The body is larger than " + maxBytes + " bytes.\n"), PushOutcome.TOO_LARGE);
        }
        if (signature.isEmpty()) {
            return new Reply(accepted, PushOutcome.UNSIGNED);
        }
        if (!Signature.isRight(signature.get(), keys.secret(callback), request.body())) {
            return new Reply(accepted, PushOutcome.WRONG_SIGNATURE);
        }
        Push push = push(callback)
                .setKind(PushKind.DOCUMENT)
                .setContentType(request.header("Content-Type").orElse(null))
                .setBody(ByteBuffer.wrap(request.body()))
                .build();
        return kept(push, accepted, PushOutcome.ACCEPTED);
    }

    private Reply kept(Push push, HttpAnswer answer, PushOutcome outcome) {
        return pushes.keep(push)
                ? new Reply(answer, outcome)
                : new Reply(HttpAnswer.text(503, "Try again later.\n"), PushOutcome.NOT_KEPT);
    }

    private Push.Builder push(Callback callback) {
        return Push.newBuilder()
                .setUrl(callback.feedUrl())
                .setHubMark(callback.hubMark())
                .setReceivedAt(clock.instant());
    }

    private static Reply notAsked() {
        return new Reply(HttpAnswer.notFound(), PushOutcome.NOT_ASKED);
    }

    private static @Nullable Long seconds(String text) {
        return DIGITS.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
