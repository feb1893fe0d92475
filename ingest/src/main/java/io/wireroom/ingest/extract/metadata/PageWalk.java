package io.wireroom.ingest.extract.metadata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Fills a {@link PageIndex}. */
final class PageWalk implements NodeVisitor {
    private static final int MOST = 400;
    private static final int LINES_AFTER_HEADING = 40;
    private static final int DIGITS_OF_A_DATE = 3;
    private static final int HEADLINE = 700;
    private static final int BYLINE = 400;
    private static final int LONGEST = 160;
    private static final int LONGEST_HEADING = 400;
    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article", "head");
    private static final Set<String> BESIDE = Set.of("aside", "nav", "footer", "figure", "figcaption");
    private static final Set<String> UNNAMED = Set.of("aside", "footer");
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)/(?:authors?|autor(?:e|es|en)?|auteurs?|profiles?|by|people|staff|writers?|editors?|experts?|contributors?|reporters?|journalists?|columnists?)/[^/?#]*[a-z]");

    private final PageIndex index;
    private final Map<String, Integer> roles = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;
    private int regions;
    private int region;
    private int regionDepth;
    private int regionAt;
    private int headingAt = -1;
    private boolean inFigure;
    private boolean unnamedRegion;
    private int linesLeft;
    private String last = "";

    PageWalk(PageIndex index) {
        this.index = index;
    }

    /** An element with a role, whose end has not been seen. */
    private record Open(Spot spot, List<Spot> into, int longest) {}

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            element(element, depth);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        while (!open.isEmpty() && open.peek().spot().element().equals(node)) {
            Open closed = open.pop();
            if (at - closed.spot().at() <= closed.longest() && closed.into().size() < MOST) {
                closed.into().add(closed.spot());
            }
        }
        if (region > 0 && depth == regionDepth) {
            closeRegion();
        }
    }

    /** A small box right under the headline tells of the article, its author, its day, unless its name says otherwise. */
    private void closeRegion() {
        boolean byline = headingAt >= 0 && regionAt - headingAt < HEADLINE && at - regionAt < BYLINE && unnamedRegion;
        if (byline) {
            index.isPart(region);
        }
        index.regionSizes.put(region, at - regionAt);
        region = 0;
        inFigure = false;
    }

    /** To be called after the walk. */
    void end() {
        index.length = at;
    }

    private void element(Element element, int depth) {
        String name = element.normalName();
        boolean attributes = element.attributesSize() > 0;
        int named = attributes ? roles(element) : 0;
        boolean beside = BESIDE.contains(name) || (Role.BESIDE.isIn(named) && !WHOLE.contains(name));
        if (region == 0 && beside) {
            region = ++regions;
            regionDepth = depth;
            regionAt = at;
            inFigure = name.equals("figure");
            unnamedRegion = UNNAMED.contains(name) && !Role.BESIDE.isIn(named);
        }
        byTag(element, name);
        if (attributes) {
            byAttributes(element, name, named);
        }
    }

    private int roles(Element element) {
        return roles(element.attr("class")) | roles(element.attr("id"));
    }

    private int roles(String names) {
        return names.isEmpty() ? 0 : roles.computeIfAbsent(names, Role::of);
    }

    private void byTag(Element element, String name) {
        switch (name) {
            case "meta" -> index.metas.add(element);
            case "link" -> index.links.add(element);
            case "script" -> index.scripts.add(element);
            case "time" -> add(index.dates, element);
            case "img" -> index.images.add(new Spot(element, at, inFigure ? 0 : region));
            case "h1" -> heading(element);
            case "h2" -> add(index.headings, element);
            default -> {}
        }
    }

    private void heading(Element element) {
        add(index.headings, element);
        index.isPart(region);
        headingAt = at;
        linesLeft = LINES_AFTER_HEADING;
    }

    private void byAttributes(Element element, String name, int named) {
        String item = element.attr("itemprop") + element.attr("property");
        if (!item.isEmpty() && !name.equals("meta")) {
            byItem(element, name, item.toLowerCase(Locale.ROOT));
        }
        if (Role.DATE.isIn(named)) {
            open(element, index.named, LONGEST);
        }
        if (Role.BYLINE.isIn(named)) {
            open(element, index.bylines, LONGEST);
        }
        if (Role.TITLE.isIn(named) && !HEADINGS.contains(name)) {
            open(element, index.headings, LONGEST_HEADING);
        }
        if (isAuthor(element, name, item)) {
            open(element, index.authors, LONGEST);
        }
    }

    private void byItem(Element element, String name, String item) {
        if (item.endsWith("datepublished") || item.endsWith("datecreated") || item.endsWith("pubdate")) {
            if (!name.equals("time")) {
                add(index.dates, element);
            }
        } else if (item.endsWith("headline") && !HEADINGS.contains(name)) {
            add(index.headings, element);
            linesLeft = LINES_AFTER_HEADING;
        }
    }

    private boolean isAuthor(Element element, String name, String item) {
        return item.equalsIgnoreCase("author")
                || item.equalsIgnoreCase("creator")
                || (name.equals("a")
                        && (element.attr("rel").contains("author")
                                || (isByHeadline()
                                        && PROFILE.matcher(element.attr("href")).find())));
    }

    /** Links to people's pages are many in menus and in prose. */
    private boolean isByHeadline() {
        return region == 0 || (headingAt >= 0 && at - headingAt < HEADLINE);
    }

    private void add(List<Spot> spots, Element element) {
        if (spots.size() < MOST) {
            spots.add(new Spot(element, at, region));
        }
    }

    private void open(Element element, List<Spot> into, int longest) {
        open.push(new Open(new Spot(element, at, region), into, longest));
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += c > ' ' ? 1 : 0;
            digits += i < Line.LONGEST && isDigit(c) ? 1 : 0;
        }
        Element owner = node.parentElement();
        if (letters > 0 && owner != null) {
            line(text, owner, digits >= DIGITS_OF_A_DATE);
            last = text;
            at += letters;
        }
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > '\u0600' && Character.isDigit(c));
    }

    private void line(String text, Element owner, boolean dated) {
        boolean wanted = linesLeft-- > 0 && index.lines.size() < MOST;
        boolean number = dated && index.numbers.size() < MOST;
        if (wanted || number) {
            Line line = new Line(Line.start(text), Line.end(last), owner, at, region);
            addIf(wanted, index.lines, line);
            addIf(number, index.numbers, line);
        }
    }

    private static void addIf(boolean wanted, List<Line> lines, Line line) {
        if (wanted) {
            lines.add(line);
        }
    }
}
