package io.wireroom.ingest.http;

import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Failure;
import io.wireroom.ingest.pace.Hosts;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Gets documents from a simulated web; reads redirects, statuses and wishes with the code that reads the real ones. */
public final class SimulatedFetcher implements Fetcher {
    private final Web web;
    private final Turns turns;
    private final InstantSource clock;

    /** @param hosts whose turns each request waits for, redirects included */
    public SimulatedFetcher(Web web, Hosts hosts, InstantSource clock) {
        this.web = web;
        this.turns = new Turns(hosts);
        this.clock = clock;
    }

    /** The servers. */
    public interface Web {
        /** Answers one request; the clock goes on meanwhile. */
        Answer answer(String url, Validators validators);
    }

    /**
     * What a server answers.
     *
     * @param status 0 where no connection can be made
     */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** The server does not answer. */
        public static final Answer DOWN = new Answer(0, Map.of(), "");

        public Answer {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        Redirects redirects =
                new Redirects(HttpUrl.get(request.url()), request.limits().redirects());
        Optional<FetchResult> result = Optional.empty();
        while (result.isEmpty()) {
            result = turns.take(redirects, () -> step(request, redirects));
        }
        return result.get();
    }

    private Optional<FetchResult> step(FetchRequest request, Redirects redirects) {
        Answer answer = web.answer(redirects.current().toString(), request.validators());
        if (!Redirects.isRedirect(answer.status())) {
            return Optional.of(result(answer, redirects));
        }
        return redirects
                .follow(answer.status(), answer.header("Location").orElse(null))
                .map(problem -> failed(problem, answer, redirects));
    }

    private FetchResult result(Answer answer, Redirects redirects) {
        if (answer.status() == 0) {
            return failed(FetchProblem.CONNECT, answer, redirects);
        }
        ServerWishes wishes = wishes(answer);
        if (answer.status() == 304) {
            return FetchResult.notModified(redirects.trail(), wishes);
        }
        if (answer.status() != 200) {
            return failed(Problems.of(answer.status(), wishes), answer, redirects);
        }
        Document document = new Document(
                answer.body().getBytes(StandardCharsets.UTF_8),
                answer.header("Content-Type"),
                new Validators(answer.header("ETag"), answer.header("Last-Modified")));
        return FetchResult.document(redirects.trail(), wishes, document);
    }

    private FetchResult failed(FetchProblem problem, Answer answer, Redirects redirects) {
        Failure failure = new Failure(problem, answer.status(), "HTTP " + answer.status());
        return FetchResult.failed(redirects.trail(), wishes(answer), failure);
    }

    private ServerWishes wishes(Answer answer) {
        return ServerWishes.of(answer::header, clock.instant());
    }
}
