package io.wireroom.ingest.http;

import java.util.Optional;

/** What a server gave to ask again with (RFC 9110 section 8.8), verbatim. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
    /** Nothing to ask again with. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /** True when a conditional request can be made. */
    public boolean present() {
        return etag.isPresent() || lastModified.isPresent();
    }
}
