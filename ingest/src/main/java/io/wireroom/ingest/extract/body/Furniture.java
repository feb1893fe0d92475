package io.wireroom.ingest.extract.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes out of a page what is no article anywhere: code, controls, pictures, navigation, and boxes that name themselves. */
final class Furniture {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "dialog",
            "menu",
            "figure",
            "figcaption",
            "picture",
            "img",
            "label",
            "option",
            "datalist",
            "progress",
            "math",
            "link",
            "meta",
            "amp-ad",
            "amp-img",
            "footer",
            "aside",
            "source");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "menu",
            "menubar",
            "toolbar",
            "alert");

    /** Words that name a box wherever they stand in a class or id. */
    private static final String ANYWHERE =
            "comments?(?:-?(?:list|area|section|thread|form|wrap\\w*|box))?|disqus\\w*|respond"
                    + "|share(?:s|d|bar|daddy|this)?|sharing|social\\w*|addtoany\\w*|addthis\\w*"
                    + "|related(?:-?\\w+)?|recommend(?:ed|ations?)|recirc\\w*|read-?(?:more|next|also)|more-?(?:on|from|stories|news|articles|like)"
                    + "|also-?(?:read|like)|popular|trending|most-?(?:read|viewed|popular)|outbrain\\w*|taboola\\w*|promo\\w*"
                    + "|newsletter\\w*|subscri(?:be|ption)\\w*|sign-?up\\w*|breadcrumbs?|pagination|pager|navbar"
                    + "|cookies?|consent|gdpr|advert\\w*|ads?|ad-?(?:slot|unit|container|wrapper|box)|sponsor\\w*|dfp\\w*"
                    + "|captions?|wp-caption\\w*|(?:photo|image)-?(?:credit|caption)s?|bylines?|timestamp"
                    + "|(?:post|entry|article)-?meta|tag-?(?:list|cloud|links)|post-?tags|keywords"
                    + "|author-?(?:bio|box|info|card|block)|about-?(?:the-?)?author"
                    + "|sr-?only|visually-?hidden|screen-?reader\\w*|skip-?link|lightbox|slideshow|playlist|jwplayer|donat\\w+"
                    + "|prev-?next|next-?prev|post-?navigation|jump-?(?:link|to)\\w*|table-?of-?contents|navbox|reflist|editsection";

    /** Words that name a box only where they are all of a class or id: builders of pages put them into names of everything. */
    private static final String ALONE =
            "widget|widget-area|sidebar|side-bar|menu|nav|navigation|masthead|banner|hidden|tools|toolbar"
                    + "|utility|modal|popup|overlay|gallery|carousel|slider|player|video-player|poll|quiz|rating|votes?|copyright|disclaimer"
                    + "|toc|infobox|tags?|bio|credits?|crumbs?|paywall|print-only|printfriendly|mw-editsection|meta|metadata|dateline-date";

    private static final Pattern BOXES =
            Pattern.compile("(?:^|[\\s_-])(?:" + ANYWHERE + ")(?:$|[\\s_-])|(?:^|\\s)(?:" + ALONE + ")(?:$|\\s)");
    private static final Set<String> KEPT = Set.of("body", "html", "article", "main");
    private static final int MOST_OF_THE_PAGE = 2;
    private static final int LONGEST_NAMES = 1_000;

    private Furniture() {}

    static void remove(Document document) {
        Element body = document.body();
        Map<Element, Integer> prose = proseLengths(body);
        int page = prose.getOrDefault(body, 0);
        List<Node> never = new ArrayList<>();
        List<Element> boxes = new ArrayList<>();
        NodeTraversor.filter(
                (NodeFilter) (node, depth) -> {
                    if (node instanceof Comment
                            || (node instanceof Element element && NEVER.contains(element.normalName()))) {
                        never.add(node);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof Element element && isBox(element, prose.getOrDefault(element, 0), page)) {
                        boxes.add(element);
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    return FilterResult.CONTINUE;
                },
                body);
        never.forEach(Node::remove);
        removeUnlessMost(boxes, body);
    }

    /** A page whose boxes hold nearly all of its text names its boxes in a way of its own; only code leaves it then. */
    private static void removeUnlessMost(List<Element> boxes, Element body) {
        Map<Element, Integer> prose = proseLengths(body);
        long boxed = boxes.stream().mapToLong(box -> prose.getOrDefault(box, 0)).sum();
        if (boxed * 10 < prose.getOrDefault(body, 0) * 9L || boxed == 0) {
            boxes.forEach(Node::remove);
        } else {
            boxes.forEach(Furniture::removeCode);
        }
    }

    private static void removeCode(Element box) {
        box.select(String.join(",", NEVER)).remove();
    }

    private static boolean isBox(Element element, int prose, int page) {
        return !KEPT.contains(element.normalName())
                && (element.hasAttr("hidden")
                        || ROLES.contains(element.attr("role"))
                        || isInvisible(element)
                        || names(element))
                && (prose * MOST_OF_THE_PAGE < page || prose == 0);
    }

    private static boolean isInvisible(Element element) {
        String style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private static boolean names(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1
                && names.length() < LONGEST_NAMES
                && BOXES.matcher(names.toLowerCase(Locale.ROOT)).find();
    }

    /** Characters in paragraphs, by the element that holds them at any depth. */
    private static Map<Element, Integer> proseLengths(Element body) {
        Map<Element, Integer> lengths = new HashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element paragraph
                                && paragraph.normalName().equals("p")) {
                            lengths.merge(paragraph, paragraph.wholeText().length(), Integer::sum);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        Integer length = node instanceof Element element ? lengths.get(element) : null;
                        if (length != null && node.parent() instanceof Element parent) {
                            lengths.merge(parent, length, Integer::sum);
                        }
                    }
                },
                body);
        return lengths;
    }
}
