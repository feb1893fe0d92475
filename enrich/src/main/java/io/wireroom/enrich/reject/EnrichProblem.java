package io.wireroom.enrich.reject;

/** Why a record is rejected by enrichment. */
public enum EnrichProblem {
    /** The bytes are no record of the topic's type. */
    UNDECODABLE,
    /** A record without a value. */
    NO_VALUE,
    /** The key is not the article's id. */
    KEY_MISMATCH,
    /** Processing failed on it: a fault of ours, worth a retry after a fix. */
    PROCESSING_FAILED
}
