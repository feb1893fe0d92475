package io.wireroom.ingest.feed;

import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** An element that holds its short name, which is looked at some thousand times a document; see {@link FeedTree#key}. */
final class FeedElement extends Element {
    private static final long serialVersionUID = 1L;

    private final String key;

    FeedElement(String name, Namespace namespace) {
        super(name, namespace);
        String local = name.toLowerCase(Locale.ROOT);
        this.key = namespace.getPrefix().isEmpty() ? local : namespace.getPrefix() + ":" + local;
    }

    String key() {
        return key;
    }
}
