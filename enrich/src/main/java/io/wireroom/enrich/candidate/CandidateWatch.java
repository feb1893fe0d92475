package io.wireroom.enrich.candidate;

/** Told of shards that take what they keep into memory and cannot answer yet. */
public interface CandidateWatch {
    /** A shard has begun to read its profiles. */
    void loading(int shard);

    /** A shard has read all its profiles, or is this process's no more. */
    void loaded(int shard);
}
