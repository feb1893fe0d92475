package io.wireroom.ingest.extract.body;

/** What words at the start of a line, or anywhere in it, tell of what the line is for. */
enum Cue {
    /** Sends the reader elsewhere: "Read more", "Lesen Sie auch". */
    REFERENCE,
    /** Asks to subscribe, follow, share, pay or sign in. */
    APPEAL,
    /** Names who wrote. */
    BYLINE,
    /** A moment: of publication, of an update. */
    MOMENT,
    /** Stands below a picture. */
    CREDIT,
    /** Who may copy, who pays whom. */
    RIGHTS,
    /** Opens or belongs to readers' comments. */
    COMMENT,
    /** Advertising. */
    ADVERT,
    /** A message of the page's own script, an address, a post from elsewhere. */
    MACHINE;

    /** A bit of its own; of no meaning outside one run. */
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }
}
