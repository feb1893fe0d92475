package io.wireroom.runtime.elasticsearch;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where Elasticsearch is and how it is spoken to.
 *
 * @param uris nodes, tried in turn; at least one
 * @param user user of basic authentication
 * @param password password of that user
 * @param apiKey encoded API key, in place of user and password
 * @param connectTimeout longest wait for a connection
 * @param requestTimeout longest silence within a request
 * @param compress whether requests are compressed
 */
public record ElasticsearchSettings(
        List<URI> uris,
        Optional<String> user,
        Optional<String> password,
        Optional<String> apiKey,
        Duration connectTimeout,
        Duration requestTimeout,
        boolean compress) {
    public static final Setting<List<String>> URIS = Setting.list("elasticsearch.uris")
            .defaultsTo(List.of("http://127.0.0.1:9200"))
            .describedAs("Elasticsearch nodes, as URIs separated by commas.");

    public static final Setting<Optional<String>> USER =
            Setting.text("elasticsearch.user").optional().describedAs("User for basic authentication.");

    public static final Setting<Optional<String>> PASSWORD =
            Setting.text("elasticsearch.password").secret().optional().describedAs("Password of elasticsearch.user.");

    public static final Setting<Optional<String>> API_KEY = Setting.text("elasticsearch.api-key")
            .secret()
            .optional()
            .describedAs("Encoded API key, in place of user and password.");

    public static final Setting<Duration> CONNECT_TIMEOUT = Setting.duration("elasticsearch.connect-timeout")
            .between(Duration.ofMillis(100), Duration.ofMinutes(1))
            .defaultsTo(Duration.ofSeconds(3))
            .describedAs("Longest wait for a connection.");

    public static final Setting<Duration> REQUEST_TIMEOUT = Setting.duration("elasticsearch.request-timeout")
            .between(Duration.ofSeconds(1), Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(60))
            .describedAs("Longest silence of Elasticsearch within a request.");

    public static final Setting<Boolean> COMPRESS = Setting.bool("elasticsearch.compress")
            .defaultsTo(false)
            .describedAs("Compresses requests: less network, more work on both sides.");

    public static final List<Setting<?>> ALL =
            List.of(URIS, USER, PASSWORD, API_KEY, CONNECT_TIMEOUT, REQUEST_TIMEOUT, COMPRESS);

    public ElasticsearchSettings {
        uris = List.copyOf(uris);
        if (uris.isEmpty()) {
            throw new IllegalArgumentException(URIS.name() + " names no node");
        }
        for (URI uri : uris) {
            if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
                throw new IllegalArgumentException(URIS.name() + ": '" + uri + "' is no URI such as http://host:9200");
            }
        }
    }

    public static ElasticsearchSettings from(Configuration c) {
        return new ElasticsearchSettings(
                c.get(URIS).stream().map(URI::create).toList(),
                c.get(USER),
                c.get(PASSWORD),
                c.get(API_KEY),
                c.get(CONNECT_TIMEOUT),
                c.get(REQUEST_TIMEOUT),
                c.get(COMPRESS));
    }

    /** Settings for a node of this machine or of a test. */
    public static ElasticsearchSettings local(URI uri) {
        return from(Configuration.of(ALL, java.util.Map.of(URIS.name(), uri.toString())));
    }

    /** The nodes, for messages. */
    public String where() {
        return String.join(",", uris.stream().map(URI::toString).toList());
    }
}
