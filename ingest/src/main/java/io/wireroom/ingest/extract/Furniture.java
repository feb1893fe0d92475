package io.wireroom.ingest.extract;

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

    /** Whole words in a class or id, as publishers cut them. */
    private static final Pattern BOXES = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?(?:-?(?:list|area|section|thread|form|wrap\\w*|box))?|disqus\\w*|respond|share(?:s|d|bar|daddy|this)?|sharing|social\\w*|addtoany\\w*|addthis\\w*|"
                    + "related(?:-?\\w+)?|recommend(?:ed|ations?)|recirc\\w*|read-?(?:more|next|also)|more-?(?:on|from|stories|news|articles|like)|also-?(?:read|like)|"
                    + "popular|trending|most-?(?:read|viewed|popular)|outbrain\\w*|taboola\\w*|promo\\w*|newsletter\\w*|subscri(?:be|ption)\\w*|sign-?up\\w*|"
                    + "paywall-?(?:box|prompt|overlay)|sidebar|side-?bar|widget|breadcrumbs?|crumbs?|pagination|pager|nav(?:bar|igation)?|menu|masthead|"
                    + "cookies?|consent|gdpr|banner|advert\\w*|ads?|ad-?(?:slot|unit|container|wrapper|box)|sponsor\\w*|dfp\\w*|gpt|"
                    + "caption\\w*|wp-caption\\w*|credits?|photo-?(?:credit|caption)|image-?(?:credit|caption)|byline\\w*|dateline-?date|timestamp|post-?meta|entry-?meta|article-?meta|meta-?(?:data|info)|"
                    + "tags?|tag-?(?:list|cloud|links)|post-?tags|topics?-?list|keywords|author-?(?:bio|box|info|card|block)|about-?(?:the-?)?author|bio|"
                    + "printfriendly|print-?only|tools|toolbar|utility|hidden|visually-?hidden|sr-?only|screen-?reader\\w*|skip-?link|"
                    + "modal|popup|overlay|lightbox|gallery|carousel|slideshow|slider|playlist|video-?player|player|jwplayer|poll|quiz|rating|votes?|donat\\w+|copyright|disclaimer|"
                    + "prev-?next|next-?prev|post-?navigation|jump-?(?:link|to)\\w*|toc|table-?of-?contents|infobox|navbox|reflist|editsection|mw-editsection)(?:$|[\\s_-])");

    private static final Set<String> KEPT = Set.of("body", "html", "article", "main");
    private static final int MOST_OF_THE_PAGE = 2;

    private Furniture() {}

    static void remove(Document document) {
        Element body = document.body();
        Map<Element, Integer> prose = proseLengths(body);
        int page = prose.getOrDefault(body, 0);
        List<Node> furniture = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    boolean boxed = node instanceof Element element
                            && isFurniture(element, prose.getOrDefault(element, 0), page);
                    if (boxed || node instanceof Comment) {
                        furniture.add(node);
                    }
                },
                body);
        furniture.forEach(Node::remove);
    }

    private static boolean isFurniture(Element element, int prose, int page) {
        String tag = element.normalName();
        if (KEPT.contains(tag)) {
            return false;
        }
        if (NEVER.contains(tag)) {
            return true;
        }
        boolean boxed = element.hasAttr("hidden")
                || ROLES.contains(element.attr("role"))
                || isInvisible(element)
                || names(element);
        return boxed && prose * MOST_OF_THE_PAGE < page;
    }

    private static boolean isInvisible(Element element) {
        String style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private static boolean names(Element element) {
        String names = element.className() + " " + element.id();
        return names.length() > 1
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
