package io.wireroom.ingest.find;

/** An address that may be a feed. */
record Candidate(String url, Hint hint) {}
