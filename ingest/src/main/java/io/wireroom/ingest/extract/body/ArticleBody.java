package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.extract.ExtractionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of an article.
 *
 * @param text paragraphs separated by a blank line; empty where the page shows none
 * @param method how it was found
 */
public record ArticleBody(String text, ExtractionMethod method) {

    /**
     * Finds the article on a page and takes the document apart on the way.
     *
     * @param title of the article, which is left out of its text
     */
    public static ArticleBody of(Document document, Optional<String> title) {
        Furniture.remove(document);
        Blocks blocks = Blocks.of(document.body());
        Region region = new RegionFinder(document, blocks).find();
        List<Block> chosen = new ArrayList<>();
        for (Element element : region.elements()) {
            chosen.addAll(blocks.in(element));
        }
        return new ArticleBody(BodyText.of(chosen, title), region.method());
    }

    /** The same article with the text that the page gives elsewhere, where that is more than twice as long. */
    public ArticleBody orSpare(Optional<String> spare) {
        return spare.filter(other -> other.length() > 2 * text.length())
                .map(other -> new ArticleBody(other, ExtractionMethod.JSON_LD))
                .orElse(this);
    }
}
