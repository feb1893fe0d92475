package io.wireroom.ingest.identity;

import io.wireroom.ingest.identity.WebAddress.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which article an address names. Beyond {@link WebAddress}'s normal form: http and https are one, the host labels
 * {@code www. m. amp. mobile.} and the path forms of AMP are folded, tracking parameters, empty parameters, session ids,
 * fragment and the last slash are removed, and the query is sorted, because publishers' own links order it at will.
 * Decision record 0020 has the reasons.
 */
public final class ArticleIdentity {
    private static final Pattern FOLDED_LABEL = Pattern.compile("^(www|m|amp|mobile)\\.");
    private static final Pattern SESSION = Pattern.compile("(?i);(jsessionid|phpsessid|sid)=[^/;]*");
    private static final Pattern AMP_TAIL = Pattern.compile("(?i)/amp$|\\.amp$|\\.amp(?=\\.html?$)");
    private static final Pattern AMP_HEAD = Pattern.compile("(?i)^/amp(?=/.)");
    private static final int ID_BYTES = 16;

    private ArticleIdentity() {}

    /** The article that {@code url} names, or empty where it is not an absolute http(s) address. */
    public static Optional<ArticleUrl> of(String url) {
        return read(url).value();
    }

    /** As {@link #of}, with the reason where there is none. */
    public static Reading<ArticleUrl> read(String url) {
        Reading<WebAddress> address = WebAddress.read(url);
        return address.value()
                .map(found -> Reading.of(normalised(found)))
                .orElseGet(() -> new Reading<>(Optional.empty(), address.problem()));
    }

    /**
     * The identity of a page that declares a canonical address: the declared one where it may be believed, else the
     * page's own. It is believed on the same registrable domain only, and not when it points an article to the home page
     * (a common mistake of templates).
     *
     * @param relCanonical the address as the page gives it, absolute or relative
     */
    public static ArticleUrl canonical(ArticleUrl page, Optional<String> relCanonical) {
        return relCanonical
                .flatMap(href -> WebAddress.of(page.url()).flatMap(base -> base.resolve(href)))
                .map(ArticleIdentity::normalised)
                .filter(declared -> declared.registrableDomain().equals(page.registrableDomain()))
                .filter(declared -> !isHome(declared))
                .orElse(page);
    }

    /**
     * The domain that the owner of {@code host} registered, after the public suffix list ({@code bbc.co.uk} for
     * {@code news.bbc.co.uk}). IP addresses and names under {@code localhost} are their own domain.
     */
    public static String registrableDomain(String host) {
        return RegistrableDomain.of(host);
    }

    private static ArticleUrl normalised(WebAddress address) {
        String host = foldedHost(address.host());
        String url = "https://" + host + (address.port() < 0 ? "" : ":" + address.port()) + foldedPath(address.path())
                + address.query().map(ArticleIdentity::sortedQuery).orElse("");
        return new ArticleUrl(url, id(url), host, RegistrableDomain.of(host));
    }

    private static String foldedHost(String host) {
        String folded = host;
        while (true) {
            String shorter = FOLDED_LABEL.matcher(folded).replaceFirst("");
            if (shorter.equals(folded) || RegistrableDomain.isPublicSuffix(shorter)) {
                return folded;
            }
            folded = shorter;
        }
    }

    private static String foldedPath(String path) {
        String folded = withoutLastSlash(SESSION.matcher(path).replaceAll(""));
        folded = AMP_HEAD.matcher(AMP_TAIL.matcher(folded).replaceFirst("")).replaceFirst("");
        folded = withoutLastSlash(folded);
        return folded.isEmpty() ? "/" : folded;
    }

    private static String withoutLastSlash(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String sortedQuery(String query) {
        String sorted = Arrays.stream(query.split("&"))
                .map(Parameter::of)
                .filter(p -> !p.isEmpty() && !TrackingParameters.contains(p.name()))
                .distinct()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(Parameter::toString)
                .collect(Collectors.joining("&"));
        return sorted.isEmpty() ? "" : "?" + sorted;
    }

    private static boolean isHome(ArticleUrl url) {
        int slash = url.url().indexOf('/', "https://".length());
        return url.url().substring(slash).equals("/");
    }

    private static String id(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A decoded parameter; {@code bare} is one without an equals sign, which some sites use as the article's number. */
    private record Parameter(String name, String value, boolean bare) {
        static Parameter of(String pair) {
            int equals = pair.indexOf('=');
            return equals < 0
                    ? new Parameter(decoded(pair), "", true)
                    : new Parameter(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)), false);
        }

        private static String decoded(String text) {
            return Percent.decode(text.replace('+', ' '));
        }

        boolean isEmpty() {
            return name.isEmpty() || (value.isEmpty() && !bare);
        }

        @Override
        public String toString() {
            String safe = "-._~!$'()*,;:@/?";
            return AddressParser.escapeAll(name, safe) + (bare ? "" : "=" + AddressParser.escapeAll(value, safe));
        }
    }
}
