package io.wireroom.ingest.extract.body;

/** What a box of a page is for, as its tag, role, class or id says. */
enum BoxName {
    COMMENTS,
    SHARE,
    RELATED,
    PROMO,
    ADVERT,
    CAPTION,
    BYLINE,
    NAVIGATION,
    SIDE,
    FOOTER,
    HEADER,
    NOTICE,
    TAGS,
    HIDDEN,
    FACTS,
    PAYWALL,
    SUMMARY,
    TITLE,
    QUOTE,
    FORM,
    MEDIA,
    LIST,
    TABLE,
    WIDGET,
    BODY,
    ARTICLE,
    CONTENT,
    MAIN,
    DECLARED;

    /** A bit of its own; of no meaning outside one run. */
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }
}
