package io.wireroom.ingest.identity;

import io.wireroom.ingest.identity.WebAddress.Reading;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as the URL standard of browsers does where RFC 3986 would refuse: back slashes, blanks, raw Unicode. */
final class AddressParser {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?" + "(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    private static final String UNRESERVED = "-._~";
    private static final String PATH_SAFE = UNRESERVED + "!$&'()*+,;=:@/";
    private static final String QUERY_SAFE = PATH_SAFE + "?";

    private AddressParser() {}

    static Reading<WebAddress> parse(String text) {
        String url = tidy(text);
        if (url.isEmpty()) {
            return Reading.failed(UrlProblem.EMPTY);
        }
        if (url.length() > WebAddress.LONGEST) {
            return Reading.failed(UrlProblem.TOO_LONG);
        }
        if (!hasScheme(url)) {
            return Reading.failed(UrlProblem.NOT_ABSOLUTE);
        }
        String scheme = url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Reading.failed(UrlProblem.NOT_HTTP);
        }
        return parseRest(scheme, url.substring(scheme.length() + 1));
    }

    /** Without surrounding blanks and without the tabs and line ends that layout puts into addresses. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\n' && c != '\r') {
                tidy.append(c);
            }
        }
        return tidy.toString().strip();
    }

    static boolean hasScheme(String url) {
        return SCHEME.matcher(url).find();
    }

    private static Reading<WebAddress> parseRest(String scheme, String afterScheme) {
        int hash = afterScheme.indexOf('#');
        Optional<String> fragment = hash < 0
                ? Optional.empty()
                : Optional.of(escape(afterScheme.substring(hash + 1), QUERY_SAFE))
                        .filter(f -> !f.isEmpty());
        String rest = hash < 0 ? afterScheme : afterScheme.substring(0, hash);
        int question = rest.indexOf('?');
        Optional<String> query = question < 0
                ? Optional.empty()
                : Optional.of(escape(rest.substring(question + 1), QUERY_SAFE)).filter(q -> !q.isEmpty());
        String hierarchy = (question < 0 ? rest : rest.substring(0, question)).replace('\\', '/');
        int start = 0;
        while (start < hierarchy.length() && hierarchy.charAt(start) == '/') {
            start++;
        }
        int slash = hierarchy.indexOf('/', start);
        String authority = slash < 0 ? hierarchy.substring(start) : hierarchy.substring(start, slash);
        String path = slash < 0 ? "/" : withoutDotSegments(escape(hierarchy.substring(slash), PATH_SAFE));
        return withAuthority(scheme, authority, new WebAddress(scheme, "", -1, path, query, fragment));
    }

    private static Reading<WebAddress> withAuthority(String scheme, String authority, WebAddress rest) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > hostAndPort.lastIndexOf(']');
        int port = hasPort ? port(hostAndPort.substring(colon + 1), scheme) : -1;
        String given = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
        if (given.isEmpty()) {
            return Reading.failed(UrlProblem.NO_HOST);
        }
        if (port == 0) {
            return Reading.failed(UrlProblem.BAD_PORT);
        }
        return host(given)
                .map(h -> Reading.of(new WebAddress(scheme, h, port, rest.path(), rest.query(), rest.fragment())))
                .orElseGet(() -> Reading.failed(UrlProblem.BAD_HOST));
    }

    /** -1 for the default one, 0 for one that cannot be. */
    private static int port(String digits, String scheme) {
        if (digits.isEmpty()) {
            return -1;
        }
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int port = Integer.parseInt(digits);
        if (port > 65_535) {
            return 0;
        }
        return port == WebAddress.defaultPort(scheme) ? -1 : port;
    }

    private static Optional<String> host(String given) {
        String host = Percent.decode(given).toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return Optional.of(host).filter(h -> IPV6.matcher(h).matches());
        }
        try {
            host = IDN.toASCII(host.replace('\u3002', '.'), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        return Optional.of(host).filter(h -> HOST.matcher(h).matches());
    }

    /** Keeps escapes, in capitals and only where needed, and escapes what may not stand there. */
    static String escape(String text, String safe) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int octet = c == '%' ? Percent.octetAt(text, i) : -1;
            if (octet >= 0) {
                if (isUnreserved(octet)) {
                    out.append((char) octet);
                } else {
                    Percent.append(out, octet);
                }
                i += 3;
                continue;
            }
            if (isUnreserved(c) || safe.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    Percent.append(out, b & 0xff);
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Escapes a text that holds no escapes yet: a percent sign in it is a percent sign. */
    static String escapeAll(String text, String safe) {
        return escape(text.replace("%", "%25"), safe);
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }

    /** RFC 3986 section 5.2.4. */
    private static String withoutDotSegments(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            boolean last = i == segments.length - 1;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
