package io.wireroom.ingest.identity;

/** Why a text is not the address of something that can be fetched. */
public enum UrlProblem {
    /** Nothing but white space. */
    EMPTY("the address is empty"),
    /** Longer than {@link WebAddress#LONGEST} characters. */
    TOO_LONG("the address is longer than " + WebAddress.LONGEST + " characters"),
    /** No scheme, so it means nothing without the document it stood in. */
    NOT_ABSOLUTE("the address is relative; give it with http:// or https://"),
    /** Another scheme than http or https. */
    NOT_HTTP("only http and https addresses can be fetched"),
    /** No host. */
    NO_HOST("the address names no host"),
    /** A host that no name server or IP stack could know. */
    BAD_HOST("the host is neither a domain name nor an IP address"),
    /** A port outside 1 to 65535. */
    BAD_PORT("the port is not a number from 1 to 65535");

    private final String sentence;

    UrlProblem(String sentence) {
        this.sentence = sentence;
    }

    /** The problem in words, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
