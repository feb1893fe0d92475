package io.wireroom.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdom2.Namespace;

/**
 * The namespaces of feeds, each under one prefix whatever prefix, spelling or version a document uses. The dialects
 * themselves (RSS in its versions, Atom in its versions, no namespace) are one family without a prefix: in real feeds their
 * elements stand in each other's places.
 */
final class Namespaces {
    static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    static final Namespace ITUNES = Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace SYNDICATION = Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
    static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");
    static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    private static final Map<String, Namespace> BY_PREFIX = Map.ofEntries(
            Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES),
            Map.entry("sy", SYNDICATION),
            Map.entry("xhtml", XHTML),
            Map.entry("rdf", RDF),
            entry("dc", "http://purl.org/dc/elements/1.1/"),
            entry("dcterms", "http://purl.org/dc/terms/"),
            entry("content", "http://purl.org/rss/1.0/modules/content/"),
            entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
            entry("wfw", "http://wellformedweb.org/CommentAPI/"),
            entry("news", "http://www.google.com/schemas/sitemap-news/0.9"),
            entry("image", "http://www.google.com/schemas/sitemap-image/1.1"),
            entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
            entry("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
            entry("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            entry("georss", "http://www.georss.org/georss"),
            entry("thr", "http://purl.org/syndication/thread/1.0"),
            entry("admin", "http://webns.net/mvcb/"),
            entry("svg", "http://www.w3.org/2000/svg"),
            entry("math", "http://www.w3.org/1998/Math/MathML"));

    private static final Map<String, String> PREFIX_OF_URI = Map.ofEntries(
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("tools.search.yahoo.com/mrss", "media"),
            Map.entry("video.search.yahoo.com/mrss", "media"),
            Map.entry("www.rssboard.org/media-rss", "media"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/rss/1.0/modules/dc", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/dcterms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
            Map.entry("wellformedweb.org/commentapi", "wfw"),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("www.google.com/schemas/sitemap-image/1.1", "image"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("www.google.com/schemas/play-podcasts/1.0", "googleplay"),
            Map.entry("www.w3.org/2003/01/geo/wgs84_pos", "geo"),
            Map.entry("www.georss.org/georss", "georss"),
            Map.entry("purl.org/syndication/thread/1.0", "thr"),
            Map.entry("webns.net/mvcb", "admin"),
            Map.entry("www.w3.org/2000/svg", "svg"),
            Map.entry("www.w3.org/1998/math/mathml", "math"));

    private static final Pattern SCHEME = Pattern.compile("^https?://");
    private static final Namespace FOREIGN = Namespace.getNamespace("foreign", "urn:wireroom:foreign");

    private Namespaces() {}

    /** The namespace of an element; {@link Namespace#NO_NAMESPACE} for every dialect's own. */
    static Namespace of(String prefix, String uri) {
        String bare = bare(uri);
        String known = PREFIX_OF_URI.get(bare);
        if (known != null) {
            return byPrefix(known);
        }
        if (isDialect(bare)) {
            return Namespace.NO_NAMESPACE;
        }
        if (uri.isEmpty()) {
            return prefix.isEmpty() || prefix.equals("atom") || prefix.equals("a10") || prefix.equals("rss")
                    ? Namespace.NO_NAMESPACE
                    : byPrefix(prefix.toLowerCase(Locale.ROOT));
        }
        return prefix.isEmpty() ? Namespace.NO_NAMESPACE : FOREIGN;
    }

    private static boolean isDialect(String bare) {
        return bare.startsWith("www.w3.org/2005/atom")
                || bare.startsWith("purl.org/atom/")
                || bare.equals("purl.org/rss/1.0")
                || bare.startsWith("purl.org/net/rss1")
                || bare.startsWith("my.netscape.com/")
                || bare.startsWith("channel.netscape.com/")
                || bare.startsWith("backend.userland.com/")
                || bare.startsWith("blogs.law.harvard.edu/")
                || bare.startsWith("cyber.law.harvard.edu/")
                || bare.startsWith("www.rssboard.org/rss")
                || bare.startsWith("www.sitemaps.org/schemas/sitemap/")
                || bare.startsWith("www.google.com/schemas/sitemap/");
    }

    private static Namespace byPrefix(String prefix) {
        return BY_PREFIX.getOrDefault(prefix, FOREIGN);
    }

    private static String bare(String uri) {
        String bare = SCHEME.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        int end = bare.length();
        while (end > 0 && (bare.charAt(end - 1) == '/' || bare.charAt(end - 1) == '#')) {
            end--;
        }
        return bare.substring(0, end);
    }

    private static Map.Entry<String, Namespace> entry(String prefix, String uri) {
        return Map.entry(prefix, Namespace.getNamespace(prefix, uri));
    }
}
