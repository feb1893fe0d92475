package io.wireroom.ingest.fetch;

import io.wireroom.ingest.markup.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a feed's own content: paragraphs in plain text, separated by a blank line. */
final class FeedText {
    private FeedText() {}

    /** Text of sanitised HTML; empty for none. */
    static String of(Optional<String> html) {
        Paragraphs paragraphs = new Paragraphs();
        html.ifPresent(
                text -> NodeTraversor.traverse(paragraphs, Html.fragment(text).body()));
        return paragraphs.text();
    }

    private static final class Paragraphs implements NodeVisitor {
        private final List<String> done = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                current.append(text.getWholeText());
            } else if (breaks(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (breaks(node)) {
                end();
            }
        }

        String text() {
            end();
            return String.join("\n\n", done);
        }

        private static boolean breaks(Node node) {
            return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
        }

        private void end() {
            String paragraph = current.toString().replaceAll("\\s+", " ").strip();
            current.setLength(0);
            if (!paragraph.isEmpty()) {
                done.add(paragraph);
            }
        }
    }
}
