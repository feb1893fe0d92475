package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.extract.BlockDecision;
import io.wireroom.ingest.extract.ExtractionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** The text of the article on a page, chosen block by block. */
public final class ArticleBody {
    private static final double MOST_OF_IT = 0.8;
    private static final int MUCH_LONGER = 2;

    private final List<Block> blocks;
    private final Evidence evidence;
    private final Optional<String> spare;
    private final double[] likelihoods;
    private final Selection selection;
    private final String text;

    private ArticleBody(Layout layout, Evidence evidence, Optional<String> spare) {
        this.blocks = layout.blocks();
        this.evidence = evidence;
        this.spare = spare;
        this.likelihoods = likelihoods();
        this.selection = new Selection(blocks, likelihoods);
        this.text = usesSpare() ? spare.orElseThrow() : selection.text();
    }

    /**
     * Finds the article on a page; leaves the document as it is.
     *
     * @param title of the article, which is left out of its text
     * @param spare the article's text as the page gives it in its JSON-LD: a witness for what belongs to it, and its text
     *     where the page shows much less
     */
    public static ArticleBody of(Document document, Optional<String> title, Optional<String> spare) {
        Layout layout = Layout.of(document.body());
        return new ArticleBody(layout, new Evidence(layout, title, spare), spare);
    }

    private double[] likelihoods() {
        Row row = Row.unnamed();
        double[] found = new double[blocks.size()];
        for (int i = 0; i < found.length; i++) {
            evidence.fill(row, i);
            found[i] = Judge.trained().likelihood(row);
        }
        return found;
    }

    /** Paragraphs separated by a blank line; empty where the page shows none. */
    public String text() {
        return text;
    }

    private boolean usesSpare() {
        return spare.filter(other -> other.length() > MUCH_LONGER * selection.weight())
                .isPresent();
    }

    /** How the text was found. */
    public ExtractionMethod method() {
        if (usesSpare()) {
            return ExtractionMethod.JSON_LD;
        }
        if (mostlyIn(BoxName.DECLARED)) {
            return ExtractionMethod.DECLARED_BODY;
        }
        if (mostlyIn(BoxName.BODY)) {
            return ExtractionMethod.NAMED_CONTAINER;
        }
        return mostlyIn(BoxName.ARTICLE) || mostlyIn(BoxName.MAIN)
                ? ExtractionMethod.ARTICLE_ELEMENT
                : ExtractionMethod.CONTENT_SCORE;
    }

    private boolean mostlyIn(BoxName name) {
        return evidence.regions()
                .declared(name)
                .filter(place -> selection.weight(place.from, place.to) > MOST_OF_IT * selection.weight())
                .isPresent();
    }

    /** How sure the choice is, 0 to 1: the F1 against a reader's choice that is to be expected. */
    public double confidence() {
        return selection.confidence();
    }

    /** Why each block of the page was kept or dropped, in reading order. */
    public List<BlockDecision> decisions() {
        List<BlockDecision> decisions = new ArrayList<>();
        Row row = Row.unnamed();
        for (int i = 0; i < likelihoods.length; i++) {
            evidence.fill(row, i);
            Block block = blocks.get(i);
            decisions.add(new BlockDecision(
                    selection.keeps(i),
                    likelihoods[i],
                    block.place.path(),
                    block.text,
                    Judge.trained().reasons(row)));
        }
        return decisions;
    }
}
