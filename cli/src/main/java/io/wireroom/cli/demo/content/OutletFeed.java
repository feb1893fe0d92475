package io.wireroom.cli.demo.content;

import java.util.Optional;

/**
 * A feed of an outlet.
 *
 * @param path path on the outlet's host
 * @param format its format
 * @param title its title
 * @param section the section to which it is limited; empty for all
 */
public record OutletFeed(String path, FeedFormat format, String title, Optional<String> section) {

    /** Whether it carries an article. */
    public boolean carries(DemoArticle article) {
        return section.map(article.section()::equals).orElse(true);
    }
}
