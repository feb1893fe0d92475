package io.wireroom.ingest.markup;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML from strangers, read by Jsoup without exception, in time and memory that the length and the depth bound. Elements
 * nested deeper are closed early.
 */
public final class Html {
    /** How deep browsers nest elements. */
    private static final int DEPTH = 512;

    /** Formatting elements (HTML Standard, 13.2.4.3). */
    private static final Pattern FORMATTING =
            Pattern.compile("(?i)(</?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s/>])");

    private Html() {}

    /** A whole page, nested as deep as in browsers. */
    public static Document page(String markup) {
        return page(markup, "", DEPTH);
    }

    /** A whole page with its address. */
    public static Document page(String markup, String address, int depth) {
        return read(markup, bounded -> parser(depth).parseInput(bounded, address));
    }

    /** What stands in the body of a page, nested as deep as in browsers. */
    public static Document fragment(String markup) {
        return fragment(markup, "", DEPTH);
    }

    /** What stands in the body of a page with an address. */
    public static Document fragment(String markup, String address, int depth) {
        return read(markup, bounded -> {
            Document page = Document.createShell(address);
            page.body().appendChildren(parser(depth).parseFragmentInput(bounded, page.body(), address));
            return page;
        });
    }

    private static Parser parser(int depth) {
        return Parser.htmlParser().setMaxDepth(depth);
    }

    /**
     * Jsoup (1.24.1) trips when it opens several formatting elements anew at its greatest depth, as each closes the one
     * before; there they are read as elements without a meaning.
     */
    private static Document read(String markup, Function<String, Document> parse) {
        String bounded = TagNames.bounded(markup);
        try {
            return parse.apply(bounded);
        } catch (IndexOutOfBoundsException tooDeep) {
            return parse.apply(FORMATTING.matcher(bounded).replaceAll("$1span"));
        }
    }
}
