package io.wireroom.ingest.feed;

import io.wireroom.ingest.identity.WebAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

/**
 * Tells whether an entry is written as it was before, without reading it. A hash of a few bits more than are needed to tell
 * the entries of one feed apart; whoever can make two entries with the same one can only hide their own news. Not
 * thread-safe.
 */
final class Markup {
    // control codes, which no text of a tree can hold, keep what stands side by side apart
    private static final char START = '\u0001';
    private static final char ATTRIBUTE = '\u0002';
    private static final char VALUE = '\u0003';
    private static final char TEXT = '\u0004';
    private static final char END = '\u0005';

    private final byte[] around;
    private final StringBuilder written = new StringBuilder();
    private final Deque<Iterator<Content>> rest = new ArrayDeque<>();

    /** @param inherited authors of the feed */
    Markup(Optional<WebAddress> base, List<String> inherited) {
        String text = base.map(WebAddress::toString).orElse("") + START + String.join(String.valueOf(TEXT), inherited);
        this.around = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of an element and all in it, at the addresses that its ancestors give. */
    long of(Element entry) {
        Element outer = entry.getParentElement();
        start(entry);
        rest.addLast(entry.getContent().iterator());
        while (!rest.isEmpty()) {
            step(rest.getLast());
        }
        while (outer != null) {
            FeedTree.xml(outer, "base").ifPresent(base -> written.append(base).append(END));
            outer = outer.getParentElement();
        }
        return taken();
    }

    /** The hash of an entry in another notation. */
    long of(String entry) {
        written.append(entry);
        return taken();
    }

    private void step(Iterator<Content> at) {
        if (!at.hasNext()) {
            rest.removeLast();
            written.append(END);
            return;
        }
        Content node = at.next();
        if (node instanceof Element element) {
            start(element);
            rest.addLast(element.getContent().iterator());
        } else if (node instanceof Text text) {
            written.append(TEXT).append(text.getText());
        }
    }

    private void start(Element element) {
        written.append(START).append(FeedTree.key(element));
        if (element.hasAttributes()) {
            for (Attribute attribute : element.getAttributes()) {
                written.append(ATTRIBUTE)
                        .append(attribute.getQualifiedName())
                        .append(VALUE)
                        .append(attribute.getValue());
            }
        }
    }

    private long taken() {
        MessageDigest digest = sha256();
        digest.update(around);
        byte[] bytes = written.toString().getBytes(StandardCharsets.UTF_8);
        written.setLength(0);
        long hash = ByteBuffer.wrap(digest.digest(bytes)).getLong();
        return hash == WrittenEntry.NO_MARKUP ? 1 : hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
