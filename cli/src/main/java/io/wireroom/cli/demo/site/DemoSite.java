package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.DemoArticle;
import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.OutletFeed;
import io.wireroom.runtime.http.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;

/** The running web site of the demo: every outlet a virtual host on one loopback port. */
public final class DemoSite implements AutoCloseable {
    private final DemoContent content;
    private final HttpServer server;

    private DemoSite(DemoContent content, HttpServer server) {
        this.content = content;
        this.server = server;
    }

    /**
     * Starts the site.
     *
     * @param port where it listens on loopback; 0 for any free port
     */
    public static DemoSite start(DemoContent content, Timetable timetable, InstantSource clock, int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new DemoSite(content, HttpServer.start(address, new SiteHandler(content, timetable, clock)));
    }

    /**
     * A feed that can be subscribed to.
     *
     * @param url its URL
     * @param title its title
     */
    public record Feed(String url, String title) {}

    /** All feeds of all outlets. */
    public List<Feed> feeds() {
        return content.outlets().stream()
                .flatMap(outlet -> outlet.feeds().stream().map(feed -> feed(outlet, feed)))
                .toList();
    }

    /** The URL under which an article's entry links to it. */
    public String entryUrl(DemoArticle article) {
        Outlet outlet = outlet(article);
        return base(outlet) + outlet.entryLinkOf(article);
    }

    /** The URL of an article's page, behind any redirect. */
    public String pageUrl(DemoArticle article) {
        Outlet outlet = outlet(article);
        return base(outlet) + outlet.pageOf(article);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private Feed feed(Outlet outlet, OutletFeed feed) {
        return new Feed(base(outlet) + feed.path(), feed.title());
    }

    private Outlet outlet(DemoArticle article) {
        return content.outlets().stream()
                .filter(outlet -> outlet.id().equals(article.outlet()))
                .findFirst()
                .orElseThrow();
    }

    private String base(Outlet outlet) {
        return "http://" + outlet.host() + ":" + server.port();
    }
}
