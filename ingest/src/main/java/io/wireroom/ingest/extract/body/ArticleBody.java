package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.extract.BlockDecision;
import io.wireroom.ingest.extract.ExtractionMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;

/** The text of the article on a page, chosen block by block. */
public final class ArticleBody {
    private static final double KEPT = 0.5;
    private static final double HARDLY_ANY = 0.15;
    private static final double MOST_OF_IT = 0.8;
    private static final double MUCH_LONGER = 2;

    private final List<Block> blocks;
    private final Evidence evidence;
    private final double[] likelihoods;
    private final boolean[] kept;
    private final Optional<String> spare;

    private ArticleBody(Layout layout, Evidence evidence, Optional<String> spare) {
        this.blocks = layout.blocks();
        this.evidence = evidence;
        this.spare = spare;
        this.likelihoods = likelihoods();
        this.kept = chosen(bound());
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
        Row row = new Row();
        double[] found = new double[blocks.size()];
        for (int i = 0; i < found.length; i++) {
            evidence.fill(row, i);
            found[i] = Judge.trained().likelihood(row);
        }
        return found;
    }

    /** Half, or half of the best on a page where nothing reaches that; where nothing comes near, nothing is kept. */
    private double bound() {
        double best = IntStream.range(0, blocks.size())
                .mapToDouble(i -> likelihoods[i])
                .max()
                .orElse(0);
        return best > KEPT ? KEPT : Math.max(HARDLY_ANY, best / 2);
    }

    private boolean[] chosen(double bound) {
        boolean[] chosen = new boolean[blocks.size()];
        boolean textFollows = false;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            boolean heading = blocks.get(i).kind == Block.Kind.HEADING;
            chosen[i] = likelihoods[i] > bound && (!heading || textFollows);
            textFollows = heading ? textFollows && !chosen[i] : textFollows || chosen[i];
        }
        return chosen;
    }

    /** Paragraphs separated by a blank line; empty where the page shows none. */
    public String text() {
        return usesSpare() ? spare.orElseThrow() : shown();
    }

    private String shown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                text.append(text.isEmpty() ? "" : "\n\n").append(blocks.get(i).text);
            }
        }
        return text.toString();
    }

    private boolean usesSpare() {
        return spare.filter(other -> other.length() > MUCH_LONGER * weight(true))
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
                .filter(place -> keptWeight(place.from, place.to) > MOST_OF_IT * weight(true))
                .isPresent();
    }

    private int keptWeight(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> kept[i])
                .map(i -> blocks.get(i).weight())
                .sum();
    }

    private int weight(boolean whereKept) {
        return IntStream.range(0, kept.length)
                .filter(i -> kept[i] == whereKept)
                .map(i -> blocks.get(i).weight())
                .sum();
    }

    /**
     * The F1 that the likelihoods of the blocks let expect of the text, 0 to 1: twice the likely text that was kept, beside
     * all that was kept and all that is likely.
     */
    public double confidence() {
        double likely = 0;
        double likelyAndKept = 0;
        for (int i = 0; i < kept.length; i++) {
            double mass = likelihoods[i] * blocks.get(i).weight();
            likely += mass;
            likelyAndKept += kept[i] ? mass : 0;
        }
        return likely == 0 ? 0 : 2 * likelyAndKept / (weight(true) + likely);
    }

    /** Why each block of the page was kept or dropped, in reading order. */
    public List<BlockDecision> decisions() {
        List<BlockDecision> decisions = new ArrayList<>();
        Row row = new Row();
        for (int i = 0; i < kept.length; i++) {
            evidence.fill(row, i);
            Block block = blocks.get(i);
            decisions.add(new BlockDecision(
                    kept[i],
                    likelihoods[i],
                    block.place.path(),
                    block.text,
                    Judge.trained().reasons(row)));
        }
        return decisions;
    }
}
