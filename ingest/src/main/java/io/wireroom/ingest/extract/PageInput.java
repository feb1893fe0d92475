package io.wireroom.ingest.extract;

import java.net.URI;
import java.util.Optional;

/**
 * A page as it was fetched.
 *
 * @param body bytes after decompression; not copied
 * @param contentType the header's value, where one came
 * @param url address at which it was found after redirects
 * @param hint what the feed says about it
 */
public record PageInput(byte[] body, Optional<String> contentType, URI url, Optional<FeedHint> hint) {}
