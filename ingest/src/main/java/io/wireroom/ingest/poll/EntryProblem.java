package io.wireroom.ingest.poll;

import io.wireroom.ingest.identity.UrlProblem;

/** Why an entry of a feed cannot be used. */
public enum EntryProblem {
    /** It gives no URL. */
    NO_URL,
    /** Its URL is not an absolute http(s) address that can be fetched. */
    BAD_URL;

    static EntryProblem of(UrlProblem problem) {
        return problem == UrlProblem.EMPTY ? NO_URL : BAD_URL;
    }
}
