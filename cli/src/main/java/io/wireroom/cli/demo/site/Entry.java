package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.DemoArticle;
import io.wireroom.cli.demo.content.DemoArticle.Update;
import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.Wording;
import java.time.Instant;

/**
 * An article as its outlet shows it at one moment.
 *
 * @param article the article
 * @param link absolute URL to which feeds link
 * @param page absolute URL of its page
 * @param wording its words at that moment
 * @param publishedAt when it appeared
 * @param updatedAt when its words last changed
 */
record Entry(DemoArticle article, String link, String page, Wording wording, Instant publishedAt, Instant updatedAt) {

    static Entry of(Outlet outlet, DemoArticle article, View view) {
        Timetable timetable = view.timetable();
        boolean updated = timetable.updated(article, view.now());
        Instant published = timetable.at(article.minute());
        return new Entry(
                article,
                view.base() + outlet.entryLinkOf(article),
                view.base() + outlet.pageOf(article),
                updated ? article.update().map(Update::wording).orElseThrow() : article.wording(),
                published,
                updated ? article.update().map(u -> timetable.at(u.minute())).orElseThrow() : published);
    }

    /** The identifier in the feed, which survives updates. */
    String guid() {
        return "tag:" + article.outlet() + ".localhost,2026:" + article.slug();
    }
}
