package io.wireroom.ingest.http;

import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Failure;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.runtime.address.AddressPolicy;
import io.wireroom.runtime.address.GuardedNames;
import io.wireroom.runtime.address.GuardedSockets;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.CompressionInterceptor;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.Gzip;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.brotli.Brotli;
import okio.BufferedSource;

/**
 * Gets documents with OkHttp: HTTP/2 where the server has it, brotli, gzip and deflate. Each request waits for its turn at
 * its host. No cookies, no cache, no proxy (behind one, addresses could not be checked), no credentials from URLs.
 * Connections are kept for half a minute. Thread-safe.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Connections connections;
    private final Turns turns;
    private final String userAgent;
    private final InstantSource clock;

    /** A fetcher that shares the hosts with nobody. */
    public HttpFetcher(HttpSettings settings, InstantSource clock) {
        this(settings, clock, Dns.SYSTEM);
    }

    /** @param hosts whose turns each request waits for, redirects included */
    public HttpFetcher(HttpSettings settings, Hosts hosts, InstantSource clock) {
        this(settings, hosts, clock, client(settings, Dns.SYSTEM));
    }

    HttpFetcher(HttpSettings settings, InstantSource clock, Dns names) {
        this(settings, clock, names, builder -> builder);
    }

    /** @param more what tests change, such as whose certificates are trusted */
    HttpFetcher(HttpSettings settings, InstantSource clock, Dns names, UnaryOperator<OkHttpClient.Builder> more) {
        this(settings, new Hosts(settings.hostGap(), clock), clock, more.apply(client(settings, names)));
    }

    private HttpFetcher(HttpSettings settings, Hosts hosts, InstantSource clock, OkHttpClient.Builder client) {
        this.connections = new Connections(client, settings.idleConnections());
        this.turns = new Turns(hosts);
        this.userAgent = settings.userAgent();
        this.clock = clock;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        String written = request.url().strip();
        HttpUrl url = CONTROL.matcher(written).find() ? null : HttpUrl.parse(written);
        if (url == null) {
            return FetchResult.failed(
                    request.url(), FetchProblem.BAD_URL, "not an absolute http(s) address, or control codes in it");
        }
        Redirects redirects =
                new Redirects(withoutCredentials(url), request.limits().redirects());
        TimeLeft left = new TimeLeft(request.limits().time(), clock);
        Optional<FetchResult> result = Optional.empty();
        while (result.isEmpty()) {
            result = turns.take(redirects, () -> left.spend(time -> step(request, redirects, time)));
        }
        return result.get();
    }

    /** Sends forms over the same connections, under the same guard. */
    public FormPoster forms() {
        return new HttpForms(connections, userAgent);
    }

    /** Ends idle connections and cancels requests under way. */
    @Override
    public void close() {
        connections.close();
    }

    /** One exchange; empty when it led on to another address. */
    private Optional<FetchResult> step(FetchRequest request, Redirects redirects, Duration left) {
        Call call = connections.to(redirects.current()).newCall(toOkHttp(request, redirects.current()));
        call.timeout().timeout(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            if (Redirects.isRedirect(response.code())) {
                return redirects
                        .follow(response.code(), response.header("Location"))
                        .map(problem -> refusedRedirect(problem, response, redirects));
            }
            return Optional.of(answer(request, response, redirects));
        } catch (IOException e) {
            Throwable cause = Problems.telling(e);
            Failure failure = new Failure(Problems.of(cause), 0, sentence(cause));
            return Optional.of(FetchResult.failed(redirects.trail(), ServerWishes.NONE, failure));
        }
    }

    private FetchResult answer(FetchRequest request, Response response, Redirects redirects) throws IOException {
        ServerWishes wishes = wishes(response);
        if (response.code() == 304 && request.validators().present()) {
            return FetchResult.notModified(redirects.trail(), wishes);
        }
        if (response.code() != 200) {
            return FetchResult.failed(redirects.trail(), wishes, failure(response, wishes));
        }
        return body(request.limits(), response)
                .map(body -> FetchResult.document(redirects.trail(), wishes, document(body, response)))
                .orElseGet(() -> FetchResult.failed(redirects.trail(), wishes, tooLarge(request.limits())));
    }

    private static Failure failure(Response response, ServerWishes wishes) {
        String status = "HTTP " + response.code();
        return BotWall.is(response)
                ? new Failure(
                        FetchProblem.BOT_WALL, response.code(), status + " with a check whether the reader is human")
                : new Failure(Problems.of(response.code(), wishes), response.code(), status);
    }

    private static Optional<byte[]> body(FetchLimits limits, Response response) throws IOException {
        long most = limits.bytes().bytes();
        if (response.body().contentLength() > most) {
            return Optional.empty();
        }
        BufferedSource source = response.body().source();
        return source.request(most + 1) ? Optional.empty() : Optional.of(source.readByteArray());
    }

    private static Document document(byte[] body, Response response) {
        Validators validators = new Validators(validator(response, "ETag"), validator(response, "Last-Modified"));
        return new Document(body, header(response, "Content-Type"), validators, response.headers("Link"));
    }

    private FetchResult refusedRedirect(FetchProblem problem, Response response, Redirects redirects) {
        String detail = "HTTP " + response.code() + " to "
                + header(response, "Location").orElse("nowhere");
        return FetchResult.failed(redirects.trail(), wishes(response), new Failure(problem, response.code(), detail));
    }

    private ServerWishes wishes(Response response) {
        return ServerWishes.of(name -> joined(response, name), clock.instant());
    }

    private static Failure tooLarge(FetchLimits limits) {
        return new Failure(FetchProblem.TOO_LARGE, 200, "more than " + limits.bytes());
    }

    private Request toOkHttp(FetchRequest request, HttpUrl url) {
        Headers.Builder headers = new Headers.Builder()
                .add("User-Agent", userAgent)
                .add("Accept", request.wanted().accept());
        request.validators().etag().ifPresent(etag -> headers.addUnsafeNonAscii("If-None-Match", etag));
        request.validators().lastModified().ifPresent(date -> headers.addUnsafeNonAscii("If-Modified-Since", date));
        return new Request.Builder().url(url).headers(headers.build()).build();
    }

    /** A header that can be sent back: one with control codes would end its line there for some servers. */
    private static Optional<String> validator(Response response, String name) {
        return header(response, name).filter(value -> !CONTROL.matcher(value).find());
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).filter(value -> !value.isBlank());
    }

    private static Optional<String> joined(Response response, String name) {
        List<String> values = response.headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    private static HttpUrl withoutCredentials(HttpUrl url) {
        return url.newBuilder().username("").password("").fragment(null).build();
    }

    private static String sentence(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static OkHttpClient.Builder client(HttpSettings settings, Dns names) {
        AddressPolicy policy = new AddressPolicy(settings.allowed());
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(new GuardedNames(policy, names::lookup)::lookup)
                .socketFactory(new GuardedSockets(policy))
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectTimeout(settings.connectTime())
                .readTimeout(Duration.ZERO) // the call's own time limit holds
                .addInterceptor(new CompressionInterceptor(Brotli.INSTANCE, Gzip.INSTANCE, Deflate.INSTANCE));
    }
}
