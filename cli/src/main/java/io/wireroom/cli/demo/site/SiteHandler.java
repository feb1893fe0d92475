package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.OutletFeed;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers for all outlets, told apart by the Host header. */
final class SiteHandler implements HttpHandler {
    private static final String HTML = "text/html; charset=utf-8";
    private static final HttpAnswer ROBOTS = HttpAnswer.text(200, "User-agent: *\nDisallow: /subscribe\n");

    private final DemoContent content;
    private final Timetable timetable;
    private final InstantSource clock;
    private final PageWriter pages = new PageWriter();

    SiteHandler(DemoContent content, Timetable timetable, InstantSource clock) {
        this.content = content;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return content.atHost(request.host())
                .map(outlet -> answer(view(outlet, request), request))
                .orElseGet(HttpAnswer::notFound);
    }

    private View view(Outlet outlet, HttpRequest request) {
        String authority = request.header("host").orElse(outlet.host());
        return new View(outlet, "http://" + authority, timetable, clock.instant());
    }

    private HttpAnswer answer(View view, HttpRequest request) {
        String path = request.path();
        if (path.equals("/")) {
            return html(200, pages.front(view));
        }
        if (path.equals("/robots.txt")) {
            return ROBOTS;
        }
        Optional<OutletFeed> feed = view.outlet().feeds().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst();
        return feed.map(found -> feed(view, found, request)).orElseGet(() -> page(view, request));
    }

    private HttpAnswer feed(View view, OutletFeed feed, HttpRequest request) {
        List<Entry> entries = view.entries(feed);
        FeedWriter writer = FeedWriter.of(feed.format());
        byte[] body = writer.write(view, feed, entries).getBytes(StandardCharsets.UTF_8);
        return Validators.of(body, view.lastChange(entries))
                .answer(request, HttpAnswer.of(200, writer.contentType(), body));
    }

    private HttpAnswer page(View view, HttpRequest request) {
        String url = view.base() + request.path();
        return view.entries().stream()
                .filter(entry -> url.equals(entry.page()) || url.equals(entry.link()))
                .findFirst()
                .map(entry -> page(view, entry, url, request))
                .orElseGet(() -> html(404, pages.notFound(view)));
    }

    private HttpAnswer page(View view, Entry entry, String url, HttpRequest request) {
        if (!url.equals(entry.page())) {
            return HttpAnswer.of(302, HTML, new byte[0]).with("Location", entry.page());
        }
        return switch (entry.article().serving()) {
            case NOT_FOUND -> html(404, pages.notFound(view));
            case BOT_WALL -> html(200, pages.botWall(view));
            case PAGE, PAYWALL, REDIRECT -> article(view, entry, request);
        };
    }

    private HttpAnswer article(View view, Entry entry, HttpRequest request) {
        HttpAnswer whole = html(200, pages.article(view, entry));
        return Validators.of(whole.body(), entry.updatedAt()).answer(request, whole);
    }

    private static HttpAnswer html(int status, String html) {
        return HttpAnswer.of(status, HTML, html.getBytes(StandardCharsets.UTF_8));
    }
}
