package io.wireroom.ingest.extract.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a page cut into blocks, with the blocks that each element holds; one pass, no recursion. */
final class Blocks {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "nobr", "q", "ruby", "rt", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Block> blocks;
    private final Map<Element, Range> ranges;

    private Blocks(List<Block> blocks, Map<Element, Range> ranges) {
        this.blocks = blocks;
        this.ranges = ranges;
    }

    /** Blocks {@code from} up to but without {@code to}. */
    record Range(int from, int to) {}

    static Blocks of(Element root) {
        Collector collector = new Collector();
        NodeTraversor.traverse(collector, root);
        collector.flush();
        return new Blocks(collector.blocks, collector.ranges);
    }

    List<Block> in(Element element) {
        Range range = range(element);
        return blocks.subList(range.from(), range.to());
    }

    Range range(Element element) {
        return ranges.getOrDefault(element, new Range(0, 0));
    }

    List<Block> all() {
        return blocks;
    }

    /** Elements that hold blocks, inner ones before outer ones. */
    Set<Element> elements() {
        return ranges.keySet();
    }

    private static final class Collector implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final Map<Element, Range> ranges = new HashMap<>();
        private final Map<Element, Integer> starts = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int links;
        private int preformatted;
        private int quotes;
        private Block.Kind kind = Block.Kind.LOOSE;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                head(element);
            }
        }

        private void head(Element element) {
            String tag = element.normalName();
            if (tag.equals("br")) {
                if (preformatted == 0) {
                    breakLine();
                }
            } else if (!INLINE.contains(tag)) {
                flush();
                starts.put(element, blocks.size());
                kind = kind(tag);
            }
            links += tag.equals("a") ? 1 : 0;
            preformatted += tag.equals("pre") ? 1 : 0;
            quotes += tag.equals("blockquote") ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                links -= tag.equals("a") ? 1 : 0;
                quotes -= tag.equals("blockquote") ? 1 : 0;
                if (!INLINE.contains(tag) && !tag.equals("br")) {
                    flush();
                    Integer start = starts.remove(element);
                    ranges.put(element, new Range(start == null ? blocks.size() : start, blocks.size()));
                    kind = Block.Kind.LOOSE;
                }
                preformatted -= tag.equals("pre") ? 1 : 0;
            }
        }

        private void breakLine() {
            Block.Kind same = kind;
            flush();
            kind = same;
        }

        private void append(String words) {
            int before = text.length();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
                    continue;
                }
                boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
                if (!space) {
                    text.append(c);
                } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
            if (links > 0) {
                linked += text.length() - before;
            }
        }

        void flush() {
            String line = text.toString().strip();
            if (!line.isEmpty()) {
                Block.Kind found = kind == Block.Kind.PARAGRAPH && quotes > 0 ? Block.Kind.QUOTE : kind;
                blocks.add(new Block(found, line, Math.min(linked, line.length())));
            }
            text.setLength(0);
            linked = 0;
        }

        private static Block.Kind kind(String tag) {
            if (HEADINGS.contains(tag)) {
                return Block.Kind.HEADING;
            }
            return switch (tag) {
                case "p" -> Block.Kind.PARAGRAPH;
                case "li", "dd", "dt" -> Block.Kind.ITEM;
                case "blockquote" -> Block.Kind.QUOTE;
                case "td", "th" -> Block.Kind.CELL;
                case "pre" -> Block.Kind.PREFORMATTED;
                default -> Block.Kind.LOOSE;
            };
        }
    }
}
