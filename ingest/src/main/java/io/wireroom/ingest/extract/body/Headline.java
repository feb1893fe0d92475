package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The title of the article, and the block of the page that shows it. */
final class Headline {
    private static final double ALIKE = 0.7;
    private static final int LONGEST = 300;
    private static final double ITSELF = 1.1;

    private final String title;
    private final Set<String> words;

    Headline(Optional<String> title) {
        this.title = PlainText.fold(title.orElse(""));
        this.words = new HashSet<>(List.of(this.title.split(" ")));
    }

    /** The first heading, or line in a box named for titles, that shows the title. */
    OptionalInt in(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean heading = block.kind == Block.Kind.HEADING || block.place.has(BoxName.TITLE);
            if (heading && likeness(block) > ALIKE) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Share of words that a line and the title have in common, 0 to 1; above 1 for the title itself. */
    double likeness(Block block) {
        if (title.isEmpty() || block.weight() >= LONGEST) {
            return 0;
        }
        String folded = PlainText.fold(block.text);
        if (folded.equals(title)) {
            return ITSELF;
        }
        String[] other = folded.split(" ");
        int common = 0;
        for (String word : other) {
            common += words.contains(word) ? 1 : 0;
        }
        return (double) common / Math.max(other.length, words.size());
    }
}
