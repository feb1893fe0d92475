package io.wireroom.ingest.feed;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** XML as it should be: the JDK's parser, with no document types and no external entities. */
final class StrictXml {
    private StrictXml() {}

    /** The tree, or empty where the document is not well-formed (or needs its document type). */
    static Optional<Element> parse(String xml, FeedLimits limits) throws FeedUnreadable {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            return Optional.of(read(reader, new TreeBuilder(limits.maxDepth())));
        } catch (XMLStreamException | RuntimeException illFormed) { // the JDK's scanner throws either
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Element read(XMLStreamReader reader, TreeBuilder tree) throws XMLStreamException, FeedUnreadable {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader, tree);
                case XMLStreamConstants.END_ELEMENT -> tree.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(reader.getText());
                default -> {
                    // comments, processing instructions and the document type carry nothing
                }
            }
        }
        return tree.root();
    }

    private static void start(XMLStreamReader reader, TreeBuilder tree) throws FeedUnreadable {
        tree.start(orEmpty(reader.getPrefix()), reader.getLocalName(), orEmpty(reader.getNamespaceURI()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            tree.attribute(
                    orEmpty(reader.getAttributePrefix(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
