package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.extract.ExtractionMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the region of a page that holds the article. What declares itself to be the body is taken when it holds much of the
 * page's prose; otherwise prose votes for its parents (as Arc90's Readability has it) and the winner grows upwards as long as
 * it gains more prose than clutter.
 */
final class RegionFinder {
    private static final List<Declaration> DECLARATIONS = List.of(
            new Declaration("[itemprop~=(?i)\\barticleBody\\b]", ExtractionMethod.DECLARED_BODY),
            new Declaration(
                    "[class~=(?i)(?:^|[\\s_-])(?:article|story|entry|post|news|content|body)[_-]*(?:article)?[_-]*(?:body|content|text|copy|main)(?:$|[\\s_-])],"
                            + "[id~=(?i)^(?:article|story|entry|post|news|content)[_-]*(?:body|content|text|copy)$],"
                            + "[class~=(?i)(?:article|story|entry|post)(?:Body|Content|Text)],"
                            + "[data-component~=(?i)text-block|articlebody|article-body],[property~=articleBody|content:encoded],.e-content",
                    ExtractionMethod.NAMED_CONTAINER),
            new Declaration(
                    "article, [role=article], [itemtype~=(?i)(?:News|Blog|Report)?(?:Article|Posting)$]",
                    ExtractionMethod.ARTICLE_ELEMENT),
            new Declaration("main, [role=main]", ExtractionMethod.ARTICLE_ELEMENT));
    private static final Set<String> ARTICLES = Set.of("article", "main", "section");
    private static final double ENOUGH = 0.5;
    private static final double ENOUGH_IN_PIECES = 0.8;
    private static final double CLUTTER = 1.0;

    private final Document document;
    private final Blocks blocks;
    private final int[] proseUpTo;
    private final int[] clutterUpTo;

    RegionFinder(Document document, Blocks blocks) {
        this.document = document;
        this.blocks = blocks;
        this.proseUpTo = new int[blocks.all().size() + 1];
        this.clutterUpTo = new int[blocks.all().size() + 1];
        for (int i = 0; i < blocks.all().size(); i++) {
            Block block = blocks.all().get(i);
            boolean prose = block.isProse();
            proseUpTo[i + 1] = proseUpTo[i] + (prose ? block.text().length() : 0);
            clutterUpTo[i + 1] = clutterUpTo[i]
                    + (prose || block.kind() == Block.Kind.HEADING
                            ? 0
                            : block.text().length());
        }
    }

    private record Declaration(String selector, ExtractionMethod method) {}

    Region find() {
        Element scored = scored();
        int most = prose(scored);
        for (Declaration declaration : DECLARATIONS) {
            Optional<Region> region = declared(declaration, most);
            if (region.isPresent()) {
                return region.get();
            }
        }
        return new Region(List.of(scored), ExtractionMethod.CONTENT_SCORE);
    }

    private Optional<Region> declared(Declaration declaration, int most) {
        List<Element> found = new ArrayList<>();
        for (Element element : document.body().select(declaration.selector())) {
            boolean nested = found.stream().anyMatch(outer -> isInside(element, outer));
            if (!nested && prose(element) > 0) {
                found.add(element);
            }
        }
        Optional<Element> best = found.stream().max(Comparator.comparingInt(this::prose));
        if (best.isEmpty()) {
            return Optional.empty();
        }
        List<Element> parts =
                found.stream().filter(other -> isPart(other, best.get())).toList();
        int prose = parts.stream().mapToInt(this::prose).sum();
        boolean enough = prose(best.get()) >= ENOUGH * most || prose >= ENOUGH_IN_PIECES * most;
        return enough ? Optional.of(new Region(parts, declaration.method())) : Optional.empty();
    }

    /** Whether a region is the best one, or another piece of the same text: same names, side by side. */
    private static boolean isPart(Element other, Element best) {
        Element parent = best.parent();
        Element otherParent = other.parent();
        return other.equals(best)
                || (!ARTICLES.contains(best.normalName())
                        && parent != null
                        && otherParent != null
                        && other.className().equals(best.className())
                        && (otherParent.equals(parent) || isBeside(otherParent, parent)));
    }

    private static boolean isBeside(Element one, Element other) {
        Element parent = one.parent();
        return parent != null
                && parent.equals(other.parent())
                && !ARTICLES.contains(one.normalName())
                && one.className().equals(other.className());
    }

    private boolean isInside(Element inner, Element outer) {
        Blocks.Range in = blocks.range(inner);
        Blocks.Range out = blocks.range(outer);
        return in.from() >= out.from() && in.to() <= out.to() && inner.parents().contains(outer);
    }

    private Element scored() {
        Element best = document.body();
        double bestVotes = 0;
        for (Map.Entry<Element, Double> candidate : votes().entrySet()) {
            if (candidate.getValue() > bestVotes) {
                best = candidate.getKey();
                bestVotes = candidate.getValue();
            }
        }
        return grown(best);
    }

    /** Each block of prose gives its length to its parent and half of it to its grandparent. */
    private Map<Element, Double> votes() {
        Map<Element, Double> votes = new HashMap<>();
        for (Element element : blocks.elements()) {
            Element parent = element.parent();
            if (!isLeaf(element) || parent == null) {
                continue;
            }
            double prose = prose(element);
            votes.merge(parent, prose, Double::sum);
            if (parent.parent() != null) {
                votes.merge(parent.parent(), prose / 2, Double::sum);
            }
        }
        return votes;
    }

    private boolean isLeaf(Element element) {
        return element.children().stream().noneMatch(child -> blocks.elements().contains(child));
    }

    private Element grown(Element seed) {
        Element best = seed;
        Element at = seed;
        while (at.parent() != null && !at.normalName().equals("body")) {
            at = at.parent();
            if (worth(at) > worth(best) * 1.1) {
                best = at;
            }
        }
        return best;
    }

    private double worth(Element element) {
        return prose(element) - CLUTTER * clutter(element);
    }

    private int prose(Element element) {
        Blocks.Range range = blocks.range(element);
        return proseUpTo[range.to()] - proseUpTo[range.from()];
    }

    private int clutter(Element element) {
        Blocks.Range range = blocks.range(element);
        return clutterUpTo[range.to()] - clutterUpTo[range.from()];
    }
}
