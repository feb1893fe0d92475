package io.wireroom.sink;

/** Why the sink rejects a record. */
public enum SinkProblem {
    /** The bytes are no record of the topic. */
    UNDECODABLE,
    /** The record has no value where one is needed. */
    NO_VALUE,
    /** The record has no id under which it could be indexed. */
    NO_ID,
    /** A field does not fit the index's mapping. */
    MAPPING_CONFLICT,
    /** The document is larger than Elasticsearch takes. */
    TOO_LARGE,
    /** Elasticsearch refuses the document for another reason, which the message tells. */
    REFUSED
}
