package io.wireroom.web.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FeedWritersTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final String HOSTILE =
            "]]><script>alert(1)</script> & \"q\" \u0000\u0001\u000b\uffff \u202e x\ud800 \ud83d\ude00";

    @Test
    void atom_holdsAnyTitle_asText() throws Exception {
        Document atom = atom(feed(Optional.of("https://hub.example/"), List.of(entry("a", HOSTILE))));

        Element entry = (Element) atom.getElementsByTagName("entry").item(0);
        assertThat(atom.getElementsByTagName("script").getLength()).isZero();
        assertThat(text(entry, "title"))
                .isEqualTo("]]><script>alert(1)</script> & \"q\" \ufffd\ufffd\ufffd\ufffd \u202e x\ufffd \ud83d\ude00");
        assertThat(text(entry, "id")).isEqualTo("urn:wireroom:article:a");
        assertThat(text(entry, "updated")).isEqualTo("2026-11-28T06:00:00Z");
        assertThat(href(entry, "alternate")).isEqualTo("https://example.org/a?x=1&y=2");
        assertThat(text((Element) entry.getElementsByTagName("author").item(0), "name"))
                .isEqualTo("Example");
    }

    @Test
    void atom_namesItselfAndItsHub_whereTheyAreKnown() throws Exception {
        Element with =
                atom(feed(Optional.of("https://hub.example/"), List.of())).getDocumentElement();
        Element without = atom(new TopicFeed(
                        "ai", "AI", Optional.empty(), Optional.empty(), Optional.empty(), List.of()))
                .getDocumentElement();

        assertThat(href(with, "self")).isEqualTo("https://wire.example/api/topics/ai/feed.atom");
        assertThat(href(with, "hub")).isEqualTo("https://hub.example/");
        assertThat(with.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(without.getElementsByTagName("link").getLength()).isZero();
        assertThat(text(without, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void jsonFeed_hasWhatTheSpecificationRequires() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(JsonFeedWriter.write(
                        feed(Optional.of("https://hub.example/"), List.of(entry("a", "A & <b>")))));

        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("title").asText()).isEqualTo("AI");
        assertThat(json.at("/hubs/0/type").asText()).isEqualTo("WebSub");
        assertThat(json.at("/items/0/id").asText()).isEqualTo("urn:wireroom:article:a");
        assertThat(json.at("/items/0/title").asText()).isEqualTo("A & <b>");
        assertThat(json.at("/items/0/content_text").asText()).isNotEmpty();
        assertThat(json.at("/items/0/authors/0/name").asText()).isEqualTo("Example");
    }

    private static Document atom(TopicFeed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(AtomWriter.write(feed))));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String href(Element parent, String relation) {
        for (int i = 0; i < parent.getElementsByTagName("link").getLength(); i++) {
            Element link = (Element) parent.getElementsByTagName("link").item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }

    private static TopicFeed feed(Optional<String> hub, List<FeedEntry> entries) {
        return new TopicFeed(
                "ai",
                "AI",
                Optional.of("https://wire.example/api/topics/ai/feed.atom"),
                Optional.of("https://wire.example/"),
                hub,
                entries);
    }

    private static FeedEntry entry(String id, String title) {
        return new FeedEntry(
                id,
                "https://example.org/a?x=1&y=2",
                title,
                "",
                "Example",
                List.of(),
                List.of("AI"),
                Optional.of("en"),
                NOW,
                NOW);
    }
}
