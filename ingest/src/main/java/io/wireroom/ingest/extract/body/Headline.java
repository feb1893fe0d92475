package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PhraseTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The title of the article, and the block of the page that shows it. */
final class Headline {
    private static final double ALIKE = 0.7;
    private static final int LONGEST = 300;
    private static final double ITSELF = 1.1;

    private final long[] title;
    private final PhraseTable words;
    private final int differentWords;

    Headline(Optional<String> title) {
        this.title = LineWords.of(title.orElse(""));
        Set<Long> different = LongStream.of(this.title).boxed().collect(Collectors.toSet());
        this.words = PhraseTable.of(different.stream().collect(Collectors.toMap(Function.identity(), word -> 1)));
        this.differentWords = different.size();
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
        if (title.length == 0 || block.weight() >= LONGEST) {
            return 0;
        }
        if (Arrays.equals(block.words, title)) {
            return ITSELF;
        }
        int common = 0;
        for (long word : block.words) {
            common += words.bits(word);
        }
        return (double) common / Math.max(block.words.length, differentWords);
    }
}
