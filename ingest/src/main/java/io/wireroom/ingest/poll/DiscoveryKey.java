package io.wireroom.ingest.poll;

import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.schemas.record.Discovery;

/** Key of a discovery: the host of its URL, so that one partition has all pages of a host. */
public final class DiscoveryKey {
    private DiscoveryKey() {}

    /** The host; the article id where the URL has none. */
    public static String of(Discovery discovery) {
        return WebAddress.of(discovery.getUrl()).map(WebAddress::host).orElse(discovery.getArticleId());
    }
}
