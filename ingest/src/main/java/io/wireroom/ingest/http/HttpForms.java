package io.wireroom.ingest.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Sends forms through the guarded client of {@link HttpFetcher}: the same addresses are refused. Redirects that keep the
 * method (307, 308) are followed, others are failures. Thread-safe.
 */
final class HttpForms implements FormPoster {
    private static final Set<Integer> FOLLOWED = Set.of(307, 308);
    private static final int MOST_REDIRECTS = 3;
    private static final int SHOWN_BYTES = 200;

    private final Connections connections;
    private final String userAgent;

    HttpForms(Connections connections, String userAgent) {
        this.connections = connections;
        this.userAgent = userAgent;
    }

    @Override
    public FormAnswer post(String url, Map<String, String> fields, Duration atMost) {
        HttpUrl target = HttpUrl.parse(url.strip());
        if (target == null) {
            return FormAnswer.failed(FetchProblem.BAD_URL, "not an absolute http(s) address: " + url);
        }
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        fields.forEach(form::add);
        return post(new Redirects(target, MOST_REDIRECTS), form.build(), System.nanoTime() + atMost.toNanos());
    }

    private FormAnswer post(Redirects redirects, FormBody form, long end) {
        Optional<FormAnswer> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = step(redirects, form, end - System.nanoTime());
        }
        return answer.get();
    }

    /** One exchange; empty when it led on to another address. */
    private Optional<FormAnswer> step(Redirects redirects, FormBody form, long leftNanos) {
        Request request = new Request.Builder()
                .url(redirects.current())
                .header("User-Agent", userAgent)
                .post(form)
                .build();
        Call call = connections.to(redirects.current()).newCall(request);
        call.timeout().timeout(Math.max(1, leftNanos), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            if (FOLLOWED.contains(response.code())) {
                return redirects
                        .follow(response.code(), response.header("Location"))
                        .map(problem -> FormAnswer.failed(problem, "HTTP " + response.code()));
            }
            return Optional.of(response.isSuccessful() ? FormAnswer.TAKEN : refused(response));
        } catch (IOException e) {
            Throwable cause = Problems.telling(e);
            return Optional.of(FormAnswer.failed(Problems.of(cause), String.valueOf(cause.getMessage())));
        }
    }

    private static FormAnswer refused(Response response) throws IOException {
        BufferedSource body = response.body().source();
        body.request(SHOWN_BYTES);
        String words = body.readUtf8(Math.min(SHOWN_BYTES, body.getBuffer().size()))
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        String detail = "HTTP " + response.code() + (words.isEmpty() ? "" : ": " + words);
        return FormAnswer.failed(Problems.of(response.code(), ServerWishes.NONE), detail);
    }
}
