package io.wireroom.cli.demo.site;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A well-formed XML document in the making. */
final class XmlDocument {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlDocument() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Opens an element with attributes, given as names and values in turn. */
    XmlDocument open(String name, String... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Closes the element that was opened last. */
    XmlDocument close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** An element that holds text only. */
    XmlDocument text(String name, String content, String... attributes) {
        open(name, attributes);
        try {
            xml.writeCharacters(content);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return close();
    }

    /** The whole document; what is still open is closed. */
    String finish() {
        try {
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    private static IllegalStateException broken(XMLStreamException e) {
        return new IllegalStateException("cannot write XML", e);
    }
}
