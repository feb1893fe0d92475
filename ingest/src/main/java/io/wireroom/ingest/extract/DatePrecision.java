package io.wireroom.ingest.extract;

/** How exactly a page says when its article was published. */
public enum DatePrecision {
    /** The day alone; the time of day is midnight for want of a better one. */
    DAY,
    /** Day and time of day. */
    INSTANT
}
