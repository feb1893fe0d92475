package io.wireroom.bench.ingest;

import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.FetchResult.Kind;
import io.wireroom.ingest.http.FetchResult.Trail;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.http.Validators;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A web on which nothing happens: 304 at once to who asks conditionally, the same short document to who does not. */
final class QuietWeb implements Fetcher {
    private static final byte[] DOCUMENT = ("<rss version=\"2.0\"><channel><title>Quiet</title><item><title>One</title>"
                    + "<link>http://quiet.example/1</link></item></channel></rss>")
            .getBytes(StandardCharsets.UTF_8);
    private static final Validators VALIDATORS = new Validators(Optional.of("\"quiet\""), Optional.empty());

    @Override
    public FetchResult fetch(FetchRequest request) {
        Trail trail = new Trail(request.url(), Optional.empty());
        if (request.validators().present()) {
            return new FetchResult(Kind.NOT_MODIFIED, trail, ServerWishes.NONE, Optional.empty(), Optional.empty());
        }
        Document document = new Document(DOCUMENT, Optional.of("application/rss+xml"), VALIDATORS);
        return new FetchResult(Kind.DOCUMENT, trail, ServerWishes.NONE, Optional.of(document), Optional.empty());
    }
}
