package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.markup.TextLength;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Front pages and section pages: headings that lead elsewhere, and no text of one's own. */
final class ListingPage {
    private static final int FEW = 5;
    private static final int MANY = 12;
    private static final int ARTICLE = 3;
    private static final int MOST_TEXT = 800;

    /** The root, or an edition of it: {@code /}, {@code /en/}, {@code /index.html}. */
    private static final Pattern FRONT =
            Pattern.compile("(?i)/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\\.[a-z]{3,5})?/?)?");

    /** One or two plain words or a page of them: {@code /politics/}, {@code /news/europe}, {@code /tag/trees/page/2}. */
    private static final Pattern SECTION = Pattern.compile(
            "(?i)(?:/[a-z]{2})?(?:/(?:tag|tags|category|categories|topic|topics|section|author|archive|rubrik|thema|sujet|tema|seccion|sezione|page)s?)?"
                    + "(?:/[\\p{L}]{2,24}(?:-[\\p{L}]{2,16}){0,2}){0,2}(?:/page)?(?:/\\d{1,4})?(?:\\.html?)?/?");

    private ListingPage() {}

    /** @param body the text that would be the article */
    static boolean is(PageSurvey page, URI address, String body) {
        StatedKind stated = page.stated();
        if (stated.isArticle() || page.teasers() < FEW || page.paragraphsTogether() >= ARTICLE) {
            return false;
        }
        String path = Optional.ofNullable(address.getPath()).orElse("");
        boolean front = FRONT.matcher(path).matches() && address.getQuery() == null && address.getHost() != null;
        boolean listed = stated.isCollection() || page.teasers() >= MANY;
        boolean bare = TextLength.of(body) <= MOST_TEXT;
        return front || (listed && (bare || SECTION.matcher(path).matches()));
    }
}
