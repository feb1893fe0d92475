package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.markup.TextLength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The walk over a page that a {@link PageSurvey} makes; scripts' data and hidden elements are no text. */
final class SurveyWalk implements NodeFilter {
    private static final int MOST_TEXT = 40_000;
    private static final int LEAST_PROSE = 80;
    private static final int MOST_HEADINGS = 3;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    private static final Set<String> SKIPPED = Set.of("title", "style", "template", "svg", "select", "textarea");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");

    /** The first 40,000 characters of what a reader sees. */
    final StringBuilder text = new StringBuilder();

    /** How many paragraphs of prose stand side by side, by the element around them. */
    final Map<Node, Integer> prose = new HashMap<>();

    /** The first texts of {@code h1}. */
    final List<String> mainHeadings = new ArrayList<>();

    /** How many headings are links. */
    int teasers;

    private int openLinks;
    private int openHeadings;
    private boolean headingCounted;

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            take(words);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    private void take(TextNode words) {
        if (text.length() < MOST_TEXT && !words.isBlank()) {
            text.append(words.getWholeText()).append(' ');
        }
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (name.equals("script") || SKIPPED.contains(name) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("a")) {
            openLinks++;
        } else if (HEADINGS.contains(name)) {
            openHeading(element, name);
        } else if (name.equals("p")) {
            countProse(element);
        }
        if (openHeadings > 0 && openLinks > 0 && !headingCounted) {
            headingCounted = true;
            teasers++;
        }
        return FilterResult.CONTINUE;
    }

    private void openHeading(Element element, String name) {
        openHeadings++;
        headingCounted = false;
        if (name.equals("h1") && mainHeadings.size() < MOST_HEADINGS) {
            mainHeadings.add(element.text());
        }
    }

    private void countProse(Element element) {
        if (openLinks == 0 && element.parent() != null && TextLength.of(element.ownText()) >= LEAST_PROSE) {
            prose.merge(element.parent(), 1, Integer::sum);
        }
    }

    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || (element.hasAttr("style")
                                && HIDDEN.matcher(element.attr("style")).find()));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.nameIs("a")) {
            openLinks--;
        } else if (node instanceof Element element && HEADINGS.contains(element.normalName())) {
            openHeadings--;
        }
        return FilterResult.CONTINUE;
    }
}
