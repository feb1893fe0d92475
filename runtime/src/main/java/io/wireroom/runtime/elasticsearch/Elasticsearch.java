package io.wireroom.runtime.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * Elasticsearch over HTTP: the one class that touches its client, the low-level one, which needs no answer to {@code
 * GET /} and lets documents through as bytes. Thread-safe.
 */
public final class Elasticsearch implements AutoCloseable {
    private static final int CONNECTIONS = 32;

    private final RestClient client;
    private final String where;
    private final AtomicLong requests = new AtomicLong();
    private final Map<Long, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();

    private volatile boolean closed;

    private Elasticsearch(RestClient client, String where) {
        this.client = client;
        this.where = where;
    }

    /** A client for the nodes; connects when first used. */
    public static Elasticsearch connect(ElasticsearchSettings settings) {
        HttpHost[] hosts = settings.uris().stream().map(Elasticsearch::host).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setCompressionEnabled(settings.compress())
                .setDefaultHeaders(
                        authorization(settings).map(h -> new Header[] {h}).orElse(new Header[0]))
                .setRequestConfigCallback(request -> request.setConnectTimeout(
                                (int) settings.connectTimeout().toMillis())
                        .setSocketTimeout((int) settings.requestTimeout().toMillis()))
                .setHttpClientConfigCallback(
                        http -> http.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        String path = settings.uris().get(0).getPath();
        if (path != null && path.length() > 1) {
            builder.setPathPrefix(path);
        }
        return new Elasticsearch(builder.build(), settings.where());
    }

    /** The nodes, for messages. */
    public String where() {
        return where;
    }

    /**
     * A request without a body.
     *
     * @throws IOException when no node answered
     */
    public Answer request(String method, String path) throws IOException {
        return await(send(new Request(method, path)));
    }

    /**
     * A request with a JSON body.
     *
     * @throws IOException when no node answered
     */
    public Answer request(String method, String path, String json) throws IOException {
        Request request = new Request(method, path);
        request.setEntity(new NByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return await(send(request));
    }

    /** A request with lines of JSON; fails with an {@link IOException} when no node answered. */
    public CompletableFuture<Answer> post(String path, byte[] lines) {
        Request request = new Request("POST", path);
        request.setEntity(new NByteArrayEntity(lines, ContentType.create("application/x-ndjson")));
        return send(request);
    }

    /** Ends the connections; requests that wait for an answer fail, which the HTTP client does not see to in every case. */
    @Override
    public void close() throws IOException {
        closed = true;
        waiting.values().forEach(Elasticsearch::failClosed);
        client.close();
    }

    private CompletableFuture<Answer> send(Request request) {
        CompletableFuture<Answer> future = new CompletableFuture<>();
        long number = requests.incrementAndGet();
        waiting.put(number, future);
        var unused = future.whenComplete((answer, failure) -> waiting.remove(number));
        if (closed) {
            failClosed(future);
            return future;
        }
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                complete(future, response);
            }

            @Override
            public void onFailure(Exception e) {
                if (e instanceof ResponseException answered) {
                    complete(future, answered.getResponse());
                } else {
                    future.completeExceptionally(e);
                }
            }
        });
        return future;
    }

    private static void failClosed(CompletableFuture<Answer> future) {
        future.completeExceptionally(new IOException("the client was closed"));
    }

    private static void complete(CompletableFuture<Answer> future, Response response) {
        try {
            byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            future.complete(new Answer(response.getStatusLine().getStatusCode(), body));
        } catch (IOException | RuntimeException e) {
            future.completeExceptionally(e);
        }
    }

    private Answer await(CompletableFuture<Answer> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("Elasticsearch at " + where + " does not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Elasticsearch", e);
        }
    }

    private static HttpHost host(URI uri) {
        boolean tls = uri.getScheme().equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 9200;
        return new HttpHost(uri.getHost(), port, uri.getScheme());
    }

    private static Optional<Header> authorization(ElasticsearchSettings settings) {
        Optional<String> key = settings.apiKey().map(k -> "ApiKey " + k);
        Optional<String> basic = settings.user().map(u -> {
            String pair = u + ":" + settings.password().orElse("");
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        });
        return key.or(() -> basic).map(value -> new BasicHeader("Authorization", value));
    }
}
