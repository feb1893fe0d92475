package io.wireroom.web.syndication;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a feed as Atom, all text as plain text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomWriter {
    static final String TYPE = "application/atom+xml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(TopicFeed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new AtomWriter(xml).feed(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed of " + feed.topic() + " cannot be written", e);
        }
        return text.toString();
    }

    private void feed(TopicFeed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", feed.urn());
        element("title", feed.label());
        element("updated", feed.updated());
        element("generator", "Wireroom");
        if (feed.self().isPresent()) {
            link("self", feed.self().get(), TYPE);
        }
        if (feed.home().isPresent()) {
            link("alternate", feed.home().get(), "text/html");
        }
        if (feed.hub().isPresent()) {
            link("hub", feed.hub().get(), "");
        }
        for (FeedEntry entry : feed.entries()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        if (entry.language().isPresent()) {
            xml.writeAttribute("xml:lang", XmlText.of(entry.language().get()));
        }
        element("id", entry.urn());
        element("title", entry.title());
        element("published", entry.published());
        element("updated", entry.updated());
        link("alternate", entry.url(), "");
        for (String name : entry.authors()) {
            author(name);
        }
        if (entry.authors().isEmpty()) {
            author(entry.source());
        }
        if (!entry.summary().isEmpty()) {
            element("summary", entry.summary());
        }
        for (String topic : entry.topics()) {
            empty("category", new TreeMap<>(Map.of("term", topic)));
        }
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        Map<String, String> attributes = new TreeMap<>(Map.of("rel", relation, "href", address));
        if (!type.isEmpty()) {
            attributes.put("type", type);
        }
        empty("link", attributes);
    }

    private void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), XmlText.of(attribute.getValue()));
        }
    }

    private void element(String name, Instant time) throws XMLStreamException {
        element(name, time.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }
}
