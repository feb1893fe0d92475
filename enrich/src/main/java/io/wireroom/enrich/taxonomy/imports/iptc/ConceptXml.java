package io.wireroom.enrich.taxonomy.imports.iptc;

import io.wireroom.enrich.taxonomy.imports.ImportException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads concepts from SKOS in RDF/XML, one element a concept ({@code skos:Concept} or {@code rdf:Description} with
 * {@code rdf:about}) and one a property, as IPTC publishes it. Other ways of writing RDF/XML (properties as attributes,
 * concepts within concepts, {@code rdf:ID} and base addresses) are not read. No document type, no entities.
 */
final class ConceptXml {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Set<String> TEXTS = Set.of("prefLabel", "definition");
    private static final int DEEPEST = 50;
    private static final int PROPERTY = 3;

    private final XMLStreamReader xml;
    private final List<Concept> concepts = new ArrayList<>();
    private Optional<String> code = Optional.empty();
    private Concept.Builder concept = new Concept.Builder();
    private int depth;

    private ConceptXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<Concept> read(String text) throws ImportException {
        try {
            ConceptXml reader = new ConceptXml(factory().createXMLStreamReader(new StringReader(text)));
            reader.read();
            return reader.concepts;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new ImportException("is no XML, line " + line + ": " + firstLine(broken));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The JDK puts the place before what is wrong. */
    private static String firstLine(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.substring(
                message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + "Message: ".length());
    }

    private void read() throws XMLStreamException, ImportException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw new ImportException(
                            "has a DOCTYPE, which is not read; take the DOCTYPE out, or fetch the JSON");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // only elements carry something
                }
            }
        }
    }

    private void start() throws XMLStreamException, ImportException {
        depth++;
        if (depth > DEEPEST) {
            throw new ImportException("is nested deeper than " + DEEPEST + " elements in line "
                    + xml.getLocation().getLineNumber());
        }
        if (depth == 1 && !(xml.getLocalName().equals("RDF") && RDF.equals(xml.getNamespaceURI()))) {
            throw new ImportException("is XML but not RDF: it begins with <" + xml.getLocalName() + ">");
        }
        if (depth == PROPERTY - 1) {
            code = about("about").flatMap(Concept::code);
            concept = new Concept.Builder();
        } else if (depth == PROPERTY && code.isPresent()) {
            property(xml.getLocalName());
        }
    }

    private void property(String name) throws XMLStreamException {
        if (TEXTS.contains(name)) {
            String language = xml.getAttributeValue(XML, "lang");
            concept.text(name, language == null ? "" : language, text());
        } else if (name.equals("broader")) {
            about("resource").ifPresent(concept::broader);
        } else if (name.equals("retired") || name.equals("deprecated")) {
            concept.retired(text());
        }
    }

    private String text() throws XMLStreamException {
        String text = xml.getElementText();
        depth--; // the end has been read
        return text;
    }

    private Optional<String> about(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(RDF, attribute));
    }

    private void end() {
        if (depth == PROPERTY - 1) {
            code.map(concept::build).ifPresent(concepts::add);
            code = Optional.empty();
        }
        depth--;
    }
}
