package io.wireroom.web.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.web.WebRole;
import io.wireroom.web.WebSettings;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.Desk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A running page with some desks, and a program that calls its API with tokens. */
public final class RunningPage implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Metrics metrics = Metrics.inMemory();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebRole web;

    public RunningPage(AccessControl control, List<Desk> desks) {
        List<Setting<?>> settings = Stream.of(WebSettings.ALL, ElasticsearchSettings.ALL)
                .<Setting<?>>flatMap(List::stream)
                .toList();
        Configuration configuration = Configuration.of(settings, Map.of("web.port", "0"));
        this.web = new WebRole(WebSettings.from(configuration), control, desks, metrics, InstantSource.system());
        web.start();
    }

    /** A call without a body; an empty token is none. */
    public HttpResponse<String> call(String method, String path, String token) {
        return call(method, path, token, Optional.empty());
    }

    /** A call with a JSON body. */
    public HttpResponse<String> post(String path, String token, String json) {
        return call("POST", path, token, Optional.of(json));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    public URI uri() {
        return web.uri();
    }

    @Override
    public void close() {
        web.close();
        metrics.close();
    }

    private HttpResponse<String> call(String method, String path, String token, Optional<String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.uri().resolve(path))
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.isPresent()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
