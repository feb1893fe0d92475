package io.wireroom.web.feeds;

/** How a feed is. */
public enum FeedHealth {
    HEALTHY,
    /** Its last poll failed. */
    FAILING,
    /** It answers, but has been quiet for longer than it ever is. */
    SILENT,
    /** It said that it is gone; it is looked at once a month. */
    PARKED,
    /** It is not polled while its subscription is paused. */
    PAUSED,
    /** It was not polled yet. */
    NEW
}
