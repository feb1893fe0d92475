package io.wireroom.ingest.websub;

/** What became of a call of a hub. */
public enum PushOutcome {
    /** Content, rightly signed, on its way to the feed's owner. */
    ACCEPTED,
    /** A lease or a denial, on its way to the feed's owner. */
    ANSWERED,
    /** An address that is none of our callbacks, or whose token is wrong. */
    UNKNOWN_CALLBACK,
    /** A callback of a feed that nobody follows any more, which the hub was told. */
    NOT_FOLLOWED,
    /** A verification of something that we did not ask for. */
    NOT_ASKED,
    /** Content without a signature, ignored. */
    UNSIGNED,
    /** Content with a wrong signature, ignored. */
    WRONG_SIGNATURE,
    /** Content larger than the limit. */
    TOO_LARGE,
    /** The broker was not at hand; the hub was told to try again. */
    NOT_KEPT
}
