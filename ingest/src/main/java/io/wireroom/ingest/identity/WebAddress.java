package io.wireroom.ingest.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http(s) address in the normal form of RFC 3986 section 6.2: scheme and host in lower case, internationalised
 * hosts in punycode, no default port, no dot segments, escapes in capitals and only where needed, no user information.
 * It names the same resource as the text it was read from; what makes two addresses one <em>article</em> is
 * {@link ArticleIdentity}'s business.
 *
 * @param scheme {@code http} or {@code https}
 * @param host domain name in punycode, dotted IPv4 address or bracketed IPv6 address
 * @param port -1 for the scheme's default
 * @param path starts with a slash
 * @param query without the question mark; absent where there is none
 * @param fragment without the hash sign; absent where there is none
 */
public record WebAddress(
        String scheme, String host, int port, String path, Optional<String> query, Optional<String> fragment) {

    /** Longest address that is read, in characters. */
    public static final int LONGEST = 8_192;

    /** Reads an absolute address, as forgivingly as browsers do. */
    public static Reading<WebAddress> read(String text) {
        return AddressParser.parse(text);
    }

    /** The absolute http(s) address in {@code text}, or empty where it holds none. */
    public static Optional<WebAddress> of(String text) {
        return read(text).value();
    }

    /**
     * The address that {@code reference} means in a document at this address (RFC 3986 section 5.2); empty where the
     * result is not an http(s) address.
     */
    public Optional<WebAddress> resolve(String reference) {
        String ref = AddressParser.tidy(reference);
        if (AddressParser.hasScheme(ref)) {
            return of(ref);
        }
        if (ref.startsWith("//")) {
            return of(scheme + ":" + ref);
        }
        if (ref.startsWith("/")) {
            return of(origin() + ref);
        }
        if (ref.isEmpty()) {
            return Optional.of(withoutFragment());
        }
        if (ref.startsWith("?")) {
            return of(origin() + path + ref);
        }
        if (ref.startsWith("#")) {
            return of(withoutFragment() + ref);
        }
        return of(origin() + path.substring(0, path.lastIndexOf('/') + 1) + ref);
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }

    /** This address without its fragment. */
    public WebAddress withoutFragment() {
        return new WebAddress(scheme, host, port, path, query, Optional.empty());
    }

    /** The domain that its owner registered; see {@link ArticleIdentity#registrableDomain}. */
    public String registrableDomain() {
        return RegistrableDomain.of(host);
    }

    @Override
    public String toString() {
        return origin()
                + path
                + query.map(q -> "?" + q).orElse("")
                + fragment.map(f -> "#" + f).orElse("");
    }

    /**
     * What came of reading an address: a value or the reason why there is none.
     *
     * @param value present exactly where {@code problem} is absent
     */
    public record Reading<T>(Optional<T> value, Optional<UrlProblem> problem) {
        static <T> Reading<T> of(T value) {
            return new Reading<>(Optional.of(value), Optional.empty());
        }

        static <T> Reading<T> failed(UrlProblem problem) {
            return new Reading<>(Optional.empty(), Optional.of(problem));
        }
    }

    static int defaultPort(String scheme) {
        return scheme.toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }
}
