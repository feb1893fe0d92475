package io.wireroom.ingest.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What tells a page's kind. What it says of itself is known at once; the page is walked over only when more is asked for, which
 * articles of some length that call themselves so never do. Not thread-safe.
 */
final class PageSurvey {
    private final Document document;
    private final StatedKind stated;
    private @Nullable SurveyWalk walked;

    PageSurvey(Document document, StatedKind stated) {
        this.document = document;
        this.stated = stated;
    }

    private SurveyWalk walked() {
        SurveyWalk walk = walked;
        if (walk == null) {
            walk = new SurveyWalk();
            document.filter(walk);
            walked = walk;
        }
        return walk;
    }

    String title() {
        return document.title();
    }

    /** The first texts of {@code h1}. */
    List<String> mainHeadings() {
        return List.copyOf(walked().mainHeadings);
    }

    /** What a reader sees, the first 40,000 characters of it. */
    String text() {
        return walked().text.toString();
    }

    /** How many headings are links. */
    int teasers() {
        return walked().teasers;
    }

    /** The most paragraphs of prose that stand side by side. */
    int paragraphsTogether() {
        return walked().prose.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    StatedKind stated() {
        return stated;
    }

    /** Whether a page of little text holds a part of a bot challenge. */
    boolean isGuarded() {
        return walked().text.length() < Walls.MOST_TEXT && document.stream().anyMatch(Guards::isPart);
    }

    /** The title and the main headings, folded. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(Phrases.fold(title())));
        walked().mainHeadings.forEach(heading -> names.add(Phrases.fold(heading)));
        return names;
    }
}
