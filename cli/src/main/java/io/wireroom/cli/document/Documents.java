package io.wireroom.cli.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.document.BatchList.Item;
import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads documents: files, and http(s) addresses through the same guarded fetcher as the pipeline, which is made when the
 * first address comes. Thread-safe.
 */
public final class Documents implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int REDIRECTS = 10;

    private final Supplier<Configuration> configuration;
    private final Wanted wanted;
    private final int most;
    private @Nullable HttpFetcher fetcher;

    /**
     * @param configuration asked once an address has to be fetched
     * @param wanted what an address should give
     * @param most bytes that the reader of the documents takes; of a longer file one more is loaded, so that it says so
     */
    public Documents(Supplier<Configuration> configuration, Wanted wanted, int most) {
        this.configuration = configuration;
        this.wanted = wanted;
        this.most = most;
    }

    /** Why a document could not be loaded. */
    public record Problem(String reason, String detail) {}

    /**
     * A document, or why it could not be loaded.
     *
     * @param body empty where there is a problem
     * @param url the address it stands for: given, or fetched from
     */
    public record Loaded(byte[] body, Optional<String> url, Optional<String> contentType, Optional<Problem> problem) {
        /** Its address, or a stand-in that no link resolves against to anything on the web. */
        public URI base() {
            try {
                return new URI(url.orElse("file:///"));
            } catch (URISyntaxException e) {
                return URI.create("file:///");
            }
        }

        static Loaded failed(String reason, String detail) {
            return new Loaded(
                    new byte[0], Optional.empty(), Optional.empty(), Optional.of(new Problem(reason, detail)));
        }
    }

    /** Loads one document; what goes wrong is in the result. */
    public Loaded load(Item item) {
        String folded = item.file().toLowerCase(Locale.ROOT);
        return folded.startsWith("http://") || folded.startsWith("https://") ? fetch(item.file()) : read(item);
    }

    /** The JSON of a document that could not be loaded. */
    public static ObjectNode failed(String file, Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("ok", false)
                .put("reason", problem.reason())
                .put("detail", problem.detail());
    }

    @Override
    public synchronized void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }

    private Loaded read(Item item) {
        try (InputStream in = Files.newInputStream(Path.of(item.file()))) {
            byte[] body = in.readNBytes(most + 1);
            return new Loaded(body, item.url(), item.contentType(), Optional.empty());
        } catch (NoSuchFileException e) {
            return Loaded.failed("NO_SUCH_FILE", item.file() + ": no such file");
        } catch (IOException e) {
            return Loaded.failed("UNREADABLE_FILE", item.file() + ": cannot be read: " + e.getMessage());
        }
    }

    /** Fetches an address; what is no address of http or https is refused. */
    public Loaded fetch(String url) {
        FetchResult result =
                fetcher().fetch(FetchRequest.of(url, wanted, new FetchLimits(new DataSize(most), DEADLINE, REDIRECTS)));
        return result.document()
                .map(d -> new Loaded(d.body(), Optional.of(result.trail().url()), d.contentType(), Optional.empty()))
                .orElseGet(() -> result.failure()
                        .map(f -> Loaded.failed(f.problem().name(), url + ": " + f.detail()))
                        .orElseGet(() -> Loaded.failed("UNEXPECTED_STATUS", url + ": no document")));
    }

    private synchronized HttpFetcher fetcher() {
        HttpFetcher made = fetcher;
        if (made == null) {
            made = new HttpFetcher(HttpSettings.from(configuration.get()), InstantSource.system());
            fetcher = made;
        }
        return made;
    }
}
