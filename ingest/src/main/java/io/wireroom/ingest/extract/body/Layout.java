package io.wireroom.ingest.extract.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a page cut into blocks, and the places that hold them, outer ones before inner ones; made in one pass without
 * recursion, and the page stays as it is.
 *
 * @param blocks in reading order
 * @param places the first one is the page's body; there is always one
 */
record Layout(List<Block> blocks, List<Place> places) {
    private static final char FIRST_BEYOND_ASCII = '\u0080';
    private static final int INLINE = 1;
    private static final int NO_TEXT = 2;
    private static final int STRESS = 4;
    private static final int LINK = 8;
    private static final int BREAK = 16;
    private static final int PREFORMATTED = 32;
    private static final int QUOTE = 64;

    /** What tags do to text; the others hold blocks. */
    private static final Map<String, Integer> TAGS = tags(Map.of(
            INLINE,
            "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd mark nobr q ruby s samp small span strike"
                    + " strong sub sup time tt u var wbr",
            NO_TEXT,
            "script style noscript template iframe svg button input select textarea object embed canvas audio video map picture"
                    + " img label option datalist progress math link meta amp-ad amp-img source frameset applet rp rt",
            STRESS,
            "b strong em i",
            LINK,
            "a",
            BREAK,
            "br",
            PREFORMATTED,
            "pre",
            QUOTE,
            "blockquote"));

    private static Map<String, Integer> tags(Map<Integer, String> effects) {
        Map<String, Integer> tags = new HashMap<>();
        effects.forEach((effect, names) -> {
            for (String name : names.split(" ")) {
                tags.merge(name, effect, (one, other) -> one | other);
            }
        });
        return tags;
    }

    static Layout of(Element body) {
        Collector collector = new Collector();
        NodeTraversor.filter(collector, body);
        collector.flush();
        return new Layout(collector.blocks, collector.places);
    }

    private static final class Collector implements NodeFilter {
        private final List<Block> blocks = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final BoxNames names = new BoxNames();
        private final Deque<Place> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int stressed;
        private int links;
        private int stress;
        private int preformatted;
        private int quotes;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
                return FilterResult.CONTINUE;
            }
            return node instanceof Element element ? enter(element) : FilterResult.SKIP_ENTIRELY;
        }

        private FilterResult enter(Element element) {
            int effects = TAGS.getOrDefault(element.normalName(), 0);
            if ((effects & NO_TEXT) != 0) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if ((effects & BREAK) != 0) {
                lineBreak();
            } else if ((effects & INLINE) == 0) {
                flush();
                Place place = new Place(element, open.peek(), open.isEmpty() ? 0 : names.of(element), blocks.size());
                places.add(place);
                open.push(place);
            }
            count(effects, 1);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                int effects = TAGS.getOrDefault(element.normalName(), 0);
                if ((effects & INLINE) == 0) {
                    flush();
                    open.pop().to = blocks.size();
                }
                count(effects, -1);
            }
            return FilterResult.CONTINUE;
        }

        private void count(int effects, int by) {
            links += (effects & LINK) != 0 ? by : 0;
            stress += (effects & STRESS) != 0 ? by : 0;
            preformatted += (effects & PREFORMATTED) != 0 ? by : 0;
            quotes += (effects & QUOTE) != 0 ? by : 0;
        }

        private void lineBreak() {
            if (preformatted == 0) {
                flush();
            } else {
                append("\n");
            }
        }

        private void append(String words) {
            int before = text.length();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c > ' ' && c < FIRST_BEYOND_ASCII) {
                    text.append(c);
                } else {
                    appendSpaceOrOther(c);
                }
            }
            linked += links > 0 ? text.length() - before : 0;
            stressed += stress > 0 ? text.length() - before : 0;
        }

        private void appendSpaceOrOther(char c) {
            if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                return;
            }
            boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
            if (!space) {
                text.append(c);
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }

        void flush() {
            int end = text.length();
            if (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0 && !open.isEmpty()) {
                Place place = open.element();
                blocks.add(new Block(kind(place.tag()), text.substring(0, end), place, linked, stressed));
            }
            text.setLength(0);
            linked = 0;
            stressed = 0;
        }

        private Block.Kind kind(String tag) {
            return switch (tag) {
                case "p" -> quotes > 0 ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
                case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
                case "li", "dd", "dt" -> Block.Kind.ITEM;
                case "blockquote" -> Block.Kind.QUOTE;
                case "td", "th" -> Block.Kind.CELL;
                case "pre" -> Block.Kind.PREFORMATTED;
                default -> Block.Kind.LOOSE;
            };
        }
    }
}
