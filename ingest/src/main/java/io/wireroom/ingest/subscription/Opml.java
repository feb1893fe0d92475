package io.wireroom.ingest.subscription;

import io.wireroom.ingest.subscription.Subscriptions.Draft;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** OPML (opml.org/spec2.opml). What it has no word for travels in attributes of our own. */
final class Opml {
    private static final String CONTENT_FROM = "wireroomContentFrom";
    private static final String PAUSED = "wireroomPaused";
    private static final int MAX_DEPTH = 64;

    private final XMLStreamReader reader;
    private final Subscriptions found;
    /** The folder each open outline stands for; empty for a feed. */
    private final Deque<String> folders = new ArrayDeque<>();

    private Opml(XMLStreamReader reader, Subscriptions found) {
        this.reader = reader;
        this.found = found;
    }

    static void read(byte[] content, Subscriptions found) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            new Opml(reader, found).read();
        } catch (XMLStreamException illFormed) {
            int line = illFormed.getLocation() == null
                    ? 1
                    : Math.max(1, illFormed.getLocation().getLineNumber());
            found.refuseFile(
                    line, "not well-formed XML (" + cause(illFormed) + "); write & as &amp; and close every outline");
        }
    }

    private static String cause(XMLStreamException illFormed) {
        String message = String.valueOf(illFormed.getMessage());
        String last = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return Subscriptions.shown(last.strip().replaceAll("\\s+", " "));
    }

    private void read() throws XMLStreamException {
        boolean root = true;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !reader.getLocalName().equalsIgnoreCase("opml")) {
                    found.refuseFile(
                            line(),
                            "the root element is " + reader.getLocalName() + ", not opml; export the list as OPML");
                    return;
                }
                root = false;
                if (reader.getLocalName().equals("outline") && !open()) {
                    return;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("outline")) {
                folders.removeLast();
            }
        }
    }

    private boolean open() {
        if (folders.size() == MAX_DEPTH) {
            found.refuseFile(line(), "folders are nested deeper than " + MAX_DEPTH + "; flatten them");
            return false;
        }
        Map<String, String> attributes = attributes();
        Optional<String> url = value(attributes, "xmlUrl");
        Optional<String> title = value(attributes, "title").or(() -> value(attributes, "text"));
        if (url.isPresent()) {
            feed(url.get(), title, attributes);
        } else if (value(attributes, "type")
                .filter(type -> type.toLowerCase(Locale.ROOT).matches("rss|atom"))
                .isPresent()) {
            found.refuse(line(), "xmlUrl", "an outline of type rss has no xmlUrl; give it one or take it out");
        }
        folders.addLast(url.isPresent() ? "" : title.orElse(""));
        return true;
    }

    private void feed(String url, Optional<String> title, Map<String, String> attributes) {
        List<String> tags = new ArrayList<>(
                folders.stream().filter(folder -> !folder.isEmpty()).toList());
        value(attributes, "category")
                .ifPresent(categories -> Arrays.stream(categories.split(","))
                        .map(category -> category.strip().replaceFirst("^/", ""))
                        .filter(category -> !category.isEmpty())
                        .forEach(tags::add));
        found.add(new Draft(
                line(),
                url,
                title.filter(t -> !t.equals(url)),
                value(attributes, "language").filter(language -> !language.equalsIgnoreCase("unknown")),
                tags,
                value(attributes, CONTENT_FROM).filter("feed"::equalsIgnoreCase).isPresent()
                        ? ContentFrom.FEED
                        : ContentFrom.PAGE,
                value(attributes, PAUSED).filter("true"::equalsIgnoreCase).isPresent()));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    reader.getAttributeLocalName(i), Objects.requireNonNullElse(reader.getAttributeValue(i), ""));
        }
        return attributes;
    }

    private static Optional<String> value(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int line() {
        return reader.getLocation().getLineNumber();
    }

    static String write(List<Subscription> subscriptions) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeCharacters("\n  ");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Wireroom subscriptions");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n  ");
            xml.writeStartElement("body");
            for (Subscription subscription : subscriptions) {
                xml.writeCharacters("\n    ");
                write(subscription, xml);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string can always be written to", impossible);
        }
        return text + "\n";
    }

    private static void write(Subscription subscription, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        String title = subscription.getTitle().orElse(subscription.getUrl());
        xml.writeAttribute("text", title);
        xml.writeAttribute("title", title);
        xml.writeAttribute("xmlUrl", subscription.getUrl());
        if (subscription.getLanguage().isPresent()) {
            xml.writeAttribute("language", subscription.getLanguage().get());
        }
        if (!subscription.getTags().isEmpty()) {
            xml.writeAttribute("category", String.join(",", subscription.getTags()));
        }
        if (subscription.getContentFrom() == ContentFrom.FEED) {
            xml.writeAttribute(CONTENT_FROM, "feed");
        }
        if (subscription.getPaused()) {
            xml.writeAttribute(PAUSED, "true");
        }
    }
}
