package io.wireroom.sink.bulk;

/** What is done with a document. */
public enum Operation {
    /** Write it whole, in place of what is there. */
    INDEX,
    /** Take it away; fine when it is not there. */
    DELETE
}
