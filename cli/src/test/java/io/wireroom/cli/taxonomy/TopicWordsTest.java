package io.wireroom.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.enrich.query.QueryFields;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the index cuts texts by is what topics' queries are cut by: the two modules do not know each other. */
class TopicWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void pluralsOfTheirOwn_inTheIndex_areThoseOfOurAnalyzer() throws IOException {
        List<String> keywords = new ArrayList<>();
        resource("settings")
                .at("/analysis/filter/wireroom_plurals_of_their_own/keywords")
                .forEach(word -> keywords.add(word.asText()));
        assertThat(keywords)
                .as("keywords in sink's settings.json; change NewsAnalyzer.PLURALS_OF_THEIR_OWN and them together")
                .isEqualTo(NewsAnalyzer.PLURALS_OF_THEIR_OWN);
    }

    @Test
    void texts_inTheIndex_areCutFoldedAndAsWritten() throws IOException {
        JsonNode fields = resource("article-fields").at("/template/mappings/properties");
        for (String text : QueryFields.TEXTS) {
            assertThat(fields.at("/" + text + "/analyzer").asText()).isEqualTo("wireroom_text");
            String asWritten = QueryFields.asWritten(text).replace(".", "/fields/");
            assertThat(fields.at("/" + asWritten + "/analyzer").asText()).isEqualTo("wireroom_written");
        }
    }

    private static JsonNode resource(String name) throws IOException {
        String path = "/io/wireroom/sink/index/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(TopicWordsTest.class.getResourceAsStream(path), path)) {
            return JSON.readTree(in);
        }
    }
}
