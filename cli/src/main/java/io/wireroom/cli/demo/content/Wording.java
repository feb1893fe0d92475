package io.wireroom.cli.demo.content;

import java.util.List;

/**
 * The words of an article at one time.
 *
 * @param title headline in plain text
 * @param summary one sentence in plain text
 * @param paragraphs the text that everybody may read; empty for entries without a readable page
 */
public record Wording(String title, String summary, List<String> paragraphs) {

    public Wording {
        paragraphs = List.copyOf(paragraphs);
    }
}
