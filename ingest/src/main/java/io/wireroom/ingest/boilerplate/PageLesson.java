package io.wireroom.ingest.boilerplate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a page teaches of its source: up to twelve blocks from either end of its text, of a length that boilerplate has.
 *
 * @param mark bits that tell the page from other pages; see {@link PageMarks}
 * @param blocks each different from the others
 * @param removed how many blocks of the page were taken off its article
 */
public record PageLesson(int mark, List<TaughtBlock> blocks, int removed) {
    private static final int AN_END = 12;

    /**
     * A block of a page.
     *
     * @param length in UTF-16 code units
     * @param onTopic whether it speaks of what the rest of the page speaks of
     */
    record TaughtBlock(int fingerprint, int length, boolean onTopic) {}

    public PageLesson {
        blocks = List.copyOf(blocks);
    }

    /**
     * The lesson of a page.
     *
     * @param page what tells it from other pages: the id of its article
     * @param cleaned its text and what was taken off it
     */
    public static PageLesson of(String page, CleanedBody cleaned) {
        List<String> all = new ArrayList<>(cleaned.repeated());
        all.addAll(cleaned.blocks());
        return new PageLesson(
                PageMarks.mark(page), taught(all), cleaned.repeated().size());
    }

    private static List<TaughtBlock> taught(List<String> all) {
        PageWords words = PageWords.of(all);
        List<String> fitting = all.stream().filter(Fingerprint::fits).toList();
        List<TaughtBlock> taught = new ArrayList<>();
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < fitting.size(); i++) {
            int fingerprint = Fingerprint.of(fitting.get(i));
            if ((i < AN_END || i >= fitting.size() - AN_END) && known.add(fingerprint)) {
                String block = fitting.get(i);
                taught.add(new TaughtBlock(fingerprint, block.length(), words.shareWithOthers(block)));
            }
        }
        return taught;
    }
}
