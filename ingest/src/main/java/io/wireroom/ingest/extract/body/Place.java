package io.wireroom.ingest.extract.body;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of the layout that breaks lines, with the blocks that it holds at any depth. Places are a tree of their own:
 * elements within a line are not in it.
 */
final class Place {
    private static final int SHOWN = 3;

    final Element element;
    final @Nullable Place parent;
    final int depth;

    /** Box names that this element itself carries, as bits of {@link BoxName}; none for the body, whose names tell of the page. */
    final int names;

    /** Hash of the tags and classes of this place and the two around it: equal for the paragraphs of one text. */
    final int shape;

    /** First block inside. */
    final int from;

    /** Block behind the last one inside. */
    int to;

    /** Weight of the prose inside. */
    int prose;

    /** Weight of all text inside. */
    int text;

    /** Weight of the linked text inside. */
    int linked;

    /** Places side by side that look like this one and hold prose, itself among them. */
    int peers;

    /** How many of them stand before it. */
    int peersBefore;

    /** What the prose inside votes for this place as the middle of the article. */
    double votes;

    Place(Element element, @Nullable Place parent, int names, int from) {
        this.element = element;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.names = names;
        this.shape = shape(element, parent);
        this.from = from;
        this.to = from;
    }

    private static int shape(Element element, @Nullable Place parent) {
        int own = 31 * element.normalName().hashCode() + element.className().hashCode();
        if (parent == null) {
            return own;
        }
        Place above = parent.parent;
        int outer = above == null ? 0 : above.element.normalName().hashCode();
        return (31 * own + parent.element.normalName().hashCode()) * 31
                + parent.element.className().hashCode() * 17
                + outer;
    }

    boolean has(BoxName name) {
        return (names & name.bit()) != 0;
    }

    String tag() {
        return element.normalName();
    }

    /** Whether a block, by its number, stands inside. */
    boolean holds(int block) {
        return block >= from && block < to;
    }

    /** Tags and classes of the innermost places, as a selector: {@code div.entry-content > p}. */
    String path() {
        StringBuilder path = new StringBuilder();
        Place at = this;
        for (int steps = 0; at != null && steps < SHOWN; steps++, at = at.parent) {
            String names = at.element.className().strip().replaceAll("\\s+", ".");
            path.insert(0, at.tag() + (names.isEmpty() ? "" : "." + names) + (steps == 0 ? "" : " > "));
        }
        return path.toString();
    }

    double linkDensity() {
        return text == 0 ? 0 : (double) linked / text;
    }
}
