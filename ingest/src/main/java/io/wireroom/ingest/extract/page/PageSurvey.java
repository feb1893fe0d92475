package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.markup.TextLength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What one walk over a page gathers to tell its kind from; scripts' data and hidden elements are no text. */
final class PageSurvey implements NodeFilter {
    private static final int MOST_TEXT = 40_000;
    private static final int LEAST_PROSE = 80;
    private static final int MOST_HEADINGS = 3;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    private static final Set<String> SKIPPED = Set.of("title", "style", "template", "svg", "select", "textarea");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");

    private final StringBuilder text = new StringBuilder();
    private final Map<Node, Integer> prose = new HashMap<>();
    private final List<String> mainHeadings = new ArrayList<>();
    private final StatedKind stated = new StatedKind();
    private int openLinks;
    private int openHeadings;
    private boolean headingCounted;
    private int teasers;
    private boolean guarded;
    private final String title;

    private PageSurvey(Document document) {
        this.title = document.title();
    }

    static PageSurvey of(Document document) {
        PageSurvey survey = new PageSurvey(document);
        document.filter(survey);
        survey.guarded =
                survey.text.length() < Walls.MOST_TEXT && document.stream().anyMatch(Guards::isPart);
        return survey;
    }

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
        stated.take(element, name);
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
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
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

    String title() {
        return title;
    }

    /** The first texts of {@code h1}. */
    List<String> mainHeadings() {
        return List.copyOf(mainHeadings);
    }

    /** What a reader sees, the first 40,000 characters of it. */
    String text() {
        return text.toString();
    }

    /** How many headings are links. */
    int teasers() {
        return teasers;
    }

    /** The most paragraphs of prose that stand side by side. */
    int paragraphsTogether() {
        return prose.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    StatedKind stated() {
        return stated;
    }

    /** Whether a page of little text holds a part of a bot challenge. */
    boolean isGuarded() {
        return guarded;
    }

    /** The title and the main headings, folded. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(Phrases.fold(title)));
        mainHeadings.forEach(heading -> names.add(Phrases.fold(heading)));
        return names;
    }
}
