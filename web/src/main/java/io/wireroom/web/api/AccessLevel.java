package io.wireroom.web.api;

/** What a caller may do; each level includes those before it. */
public enum AccessLevel {
    /** Nothing but signing in. */
    NONE,
    /** Look at everything that the API shows. */
    READ,
    /** Change what is followed and looked for: feeds, taxonomy, saved searches, webhooks. */
    EDIT,
    /** Change how the pipeline works on: retry rejections, manage tokens. */
    OPERATE;

    /** True when a caller of this level may do what needs the other. */
    public boolean covers(AccessLevel needed) {
        return compareTo(needed) >= 0;
    }
}
