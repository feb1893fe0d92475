package io.wireroom.ingest.websub;

import io.wireroom.ingest.feed.FeedHints;
import io.wireroom.ingest.identity.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a feed can be subscribed to (WebSub section 4): {@code Link} headers are asked first, then the document.
 *
 * @param hub absolute http(s) address
 * @param topic what to ask the hub for: what the feed calls itself, otherwise where it was found
 */
public record HubLinks(String hub, String topic) {

    /**
     * Finds a feed's hub.
     *
     * @param headers the Link headers that came with the document
     * @param hints what the document says
     * @param url where it was found; relative links are resolved against it
     */
    public static Optional<HubLinks> find(List<String> headers, FeedHints hints, String url) {
        String topic =
                absolute(LinkHeader.first(headers, "self").or(hints::self), url).orElse(url);
        return absolute(LinkHeader.first(headers, "hub").or(hints::hub), url).map(hub -> new HubLinks(hub, topic));
    }

    /** As it is written where it is absolute: a hub knows a topic by its very letters. */
    private static Optional<String> absolute(Optional<String> link, String base) {
        return link.map(String::strip)
                .flatMap(written -> isAbsolute(written) ? Optional.of(written) : resolved(written, base));
    }

    private static boolean isAbsolute(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://"))
                && WebAddress.of(link).isPresent();
    }

    private static Optional<String> resolved(String link, String base) {
        return WebAddress.of(base).flatMap(address -> address.resolve(link)).map(address -> address.toString());
    }
}
