package io.wireroom.cli.demo.content;

/** How an article's page answers. */
public enum Serving {
    /** The article. */
    PAGE,
    /** The article's free part, and a box that asks for a subscription. */
    PAYWALL,
    /** The entry's URL redirects to the article's page. */
    REDIRECT,
    /** A challenge for browsers, with status 200. */
    BOT_WALL,
    /** Status 404. */
    NOT_FOUND;

    /** Whether the text of the article can be read at its page. */
    public boolean readable() {
        return this != BOT_WALL && this != NOT_FOUND;
    }
}
