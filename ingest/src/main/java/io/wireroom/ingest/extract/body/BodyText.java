package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses among a region's blocks and writes them as text. */
final class BodyText {
    private static final Pattern CROSS_REFERENCE = Pattern.compile(
            "(?i)^(?:read (?:also|more|next)|also read|more (?:on|from)|see also|related(?: (?:stories|articles|links|content|news))?|recommended|watch|listen|"
                    + "don[\u2019']t miss|sign up|subscribe|follow us|share this|advertisement|click here|lesen sie auch|mehr zum thema|lire aussi|leer tambi\u00e9n|lea tambi\u00e9n|"
                    + "leggi anche|leia (?:tamb\u00e9m|mais)|lees ook)\\b");
    private static final Pattern BYLINE =
            Pattern.compile("(?i)^(?:by|von|par|por|di|door)\\s+\\p{Lu}\\S+(?:\\s+\\S+){0,6}$");
    private static final int LABEL = 25;

    private BodyText() {}

    static String of(List<Block> blocks, Optional<String> title) {
        String heading = title.map(PlainText::fold).orElse("");
        List<String> lines = new ArrayList<>();
        int lastProse = lastProse(blocks);
        for (int i = 0; i <= lastProse; i++) {
            Block block = blocks.get(i);
            if (isKept(block, i, blocks) && !PlainText.fold(block.text()).equals(heading)) {
                lines.add(block.text());
            }
        }
        return String.join("\n\n", lines);
    }

    /** Nothing of the article comes behind its last sentence. */
    private static int lastProse(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (isProse(blocks.get(i))) {
                return i;
            }
        }
        return blocks.size() - 1;
    }

    private static boolean isKept(Block block, int at, List<Block> blocks) {
        if (CROSS_REFERENCE.matcher(block.text()).find()
                && (block.linked() > 0 || block.text().length() < 80)) {
            return false;
        }
        if (block.text().startsWith("<") && block.text().endsWith(">")) {
            return false;
        }
        return switch (block.kind()) {
            case HEADING -> block.linkDensity() < 0.5 && hasProseNext(at, blocks);
            case ITEM -> block.linkDensity() < 0.5;
            case PARAGRAPH, QUOTE, PREFORMATTED, CELL ->
                block.linkDensity() < 0.8 && !BYLINE.matcher(block.text()).matches();
            case LOOSE ->
                isProse(block)
                        || (block.linkDensity() < 0.5
                                && block.text().length() > LABEL
                                && !BYLINE.matcher(block.text()).matches());
        };
    }

    private static boolean hasProseNext(int at, List<Block> blocks) {
        for (int i = at + 1; i < Math.min(at + 3, blocks.size()); i++) {
            Block next = blocks.get(i);
            if (next.kind() != Block.Kind.HEADING) {
                return next.linkDensity() < 0.5 && next.text().length() > LABEL;
            }
        }
        return false;
    }

    private static boolean isProse(Block block) {
        return block.isProse() || (block.kind() == Block.Kind.PARAGRAPH && block.linkDensity() < 0.5);
    }
}
