package io.wireroom.ingest.http;

/**
 * A document to get.
 *
 * @param url where; anything but an absolute http(s) address ends in {@link FetchProblem#BAD_URL}
 * @param wanted what sort of document is preferred
 * @param validators of the copy at hand; {@link Validators#NONE} asks unconditionally
 * @param limits what it may cost
 */
public record FetchRequest(String url, Wanted wanted, Validators validators, FetchLimits limits) {

    /** Sorts of documents, each with what it says in {@code Accept}. */
    public enum Wanted {
        FEED("application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,"
                + "application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,text/html;q=0.2,*/*;q=0.1"),
        PAGE("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
        ROBOTS("text/plain,*/*;q=0.5");

        private final String accept;

        Wanted(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    /** An unconditional request. */
    public static FetchRequest of(String url, Wanted wanted, FetchLimits limits) {
        return new FetchRequest(url, wanted, Validators.NONE, limits);
    }
}
