package io.wireroom.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of a page may say something about its article, found in one walk over the page, in the order of the page. */
final class PageIndex {

    final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    /** Elements that may be the headline. */
    final List<Spot> headings = new ArrayList<>();
    /** Elements that declare a date, by {@code time}, microdata or RDFa. */
    final List<Spot> dates = new ArrayList<>();
    /** Short elements that are named after dates. */
    final List<Spot> named = new ArrayList<>();
    /** Elements that declare an author, by {@code rel}, microdata or where they link to. */
    final List<Spot> authors = new ArrayList<>();
    /** Short elements that are named after authors. */
    final List<Spot> bylines = new ArrayList<>();

    final List<Spot> images = new ArrayList<>();
    /** Texts with digits. */
    final List<Line> numbers = new ArrayList<>();
    /** The first texts after each heading of the first rank. */
    final List<Line> lines = new ArrayList<>();

    /** Characters of visible text in each box that looks as if it stood beside the article. */
    final Map<Integer, Integer> regionSizes = new HashMap<>();
    /** Characters of visible text on the page. */
    int length;

    private final BitSet parts = new BitSet();

    private PageIndex() {}

    static PageIndex of(Document document) {
        PageIndex index = new PageIndex();
        PageWalk walk = new PageWalk(index);
        document.traverse(walk);
        walk.end();
        Comparator<Spot> order = Comparator.comparingInt(Spot::at);
        index.named.sort(order);
        index.bylines.sort(order);
        index.headings.sort(order);
        index.authors.sort(order);
        return index;
    }

    /** A box that holds the headline or stands right under it is part of the article, whatever it is called. */
    void isPart(int region) {
        parts.set(region);
    }

    /** Whether a box stands beside the article; one with half of the page's text does not. */
    boolean isBeside(int region) {
        return region > 0 && !parts.get(region) && regionSizes.getOrDefault(region, 0) * 2 < length;
    }
}
