package io.wireroom.ingest.http;

import java.util.List;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param kind which of the three it is
 * @param trail where the answer came from
 * @param wishes what the server asks of us; {@link ServerWishes#NONE} when nothing answered
 * @param document present exactly for {@link Kind#DOCUMENT}
 * @param failure present exactly for {@link Kind#FAILED}
 */
public record FetchResult(
        Kind kind, Trail trail, ServerWishes wishes, Optional<Document> document, Optional<Failure> failure) {

    /** The three ways in which a request ends. */
    public enum Kind {
        /** 200 with a body, possibly empty. */
        DOCUMENT,
        /** 304: the copy at hand is current. */
        NOT_MODIFIED,
        FAILED
    }

    /**
     * The way to the answer.
     *
     * @param url address that answered, or failed to
     * @param movedTo where permanent redirects (301, 308) lead, unbroken from the requested address on; absent when the
     *     first redirect was a temporary one, or there was none
     */
    public record Trail(String url, Optional<String> movedTo) {}

    /**
     * A body, decompressed.
     *
     * @param body not to be changed by anyone
     * @param contentType the header, verbatim
     * @param links the Link headers, verbatim (RFC 8288)
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from hand to hand, never compared
    public record Document(byte[] body, Optional<String> contentType, Validators validators, List<String> links) {
        public Document {
            links = List.copyOf(links);
        }

        /** A document that came without Link headers. */
        public Document(byte[] body, Optional<String> contentType, Validators validators) {
            this(body, contentType, validators, List.of());
        }
    }

    /**
     * A problem, and one sentence on it.
     *
     * @param status of the answer; 0 when nothing answered
     */
    public record Failure(FetchProblem problem, int status, String detail) {}

    static FetchResult document(Trail trail, ServerWishes wishes, Document document) {
        return new FetchResult(Kind.DOCUMENT, trail, wishes, Optional.of(document), Optional.empty());
    }

    static FetchResult notModified(Trail trail, ServerWishes wishes) {
        return new FetchResult(Kind.NOT_MODIFIED, trail, wishes, Optional.empty(), Optional.empty());
    }

    /** A request that failed before or after an answer came. */
    public static FetchResult failed(Trail trail, ServerWishes wishes, Failure failure) {
        return new FetchResult(Kind.FAILED, trail, wishes, Optional.empty(), Optional.of(failure));
    }

    /** A request that failed without an answer. */
    public static FetchResult failed(String url, FetchProblem problem, String detail) {
        return failed(new Trail(url, Optional.empty()), ServerWishes.NONE, new Failure(problem, 0, detail));
    }

    /** The same answer, as if the server had given nothing to ask again with. */
    public FetchResult withoutValidators() {
        Optional<Document> bare =
                document.map(d -> new Document(d.body(), d.contentType(), Validators.NONE, d.links()));
        return new FetchResult(kind, trail, wishes, bare, failure);
    }
}
