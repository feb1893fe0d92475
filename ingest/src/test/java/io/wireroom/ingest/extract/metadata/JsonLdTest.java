package io.wireroom.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.extract.PublicationDate;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','datePublished':'2026-03-05'}",
                "[{'@type':'WebSite'},{'@type':['Thing','BlogPosting'],'datePublished':'2026-03-05'}]",
                "{'@graph':[{'@type':'http://schema.org/NewsArticle','datePublished':'2026-03-05'}]}",
                "{'@type':'WebPage','mainEntity':{'@type':'Article','datePublished':'2026-03-05'}}",
                "<!-- {'@type':'NewsArticle','datePublished':'2026-03-05'} -->",
                "//<![CDATA[\n{'@type':'NewsArticle','datePublished':'2026-03-05'}\n//]]>",
                "/* <![CDATA[ */{'@type':'NewsArticle','datePublished':'2026-03-05'}/* ]]> */",
                "{'@type':'NewsArticle','description':'two\nlines','datePublished':'2026-03-05',}",
                "{'@type':'WebSite'}\n{'@type':'NewsArticle','datePublished':'2026-03-05'}",
                "{'@type':'NewsArticle','headline':'The 'old' ferry','datePublished':'2026-03-05'}",
                "{'@type':'NewsArticle','datePublished':'2026-03-05','description':'cut off"
            })
    void of_articleInAnyShape_isRead(String json) {
        assertThat(Pages.jsonLd(json.replace('\'', '"')).published().map(PublicationDate::instant))
                .contains(Instant.parse("2026-03-05T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[[[[", "null", "12", "{'@type':'NewsArticle'}", "{'@type':12,'datePublished':{}}"})
    void of_nothingUsable_isAbsent(String json) {
        assertThat(Pages.jsonLd(json.replace('\'', '"')).published()).isEmpty();
    }

    @Test
    void of_severalArticles_isTheOneThatThePageIsNamedAfter() {
        PageMetadata page = Pages.page(
                "<title>Ferry line reopens</title><script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"Market moves\","
                        + "\"datePublished\":\"2026-01-01\"},{\"@type\":\"Article\",\"headline\":\"Ferry line reopens\","
                        + "\"datePublished\":\"2026-03-05\"}]</script>",
                "<h1>Ferry line reopens</h1>");
        assertThat(page.published().map(PublicationDate::instant)).contains(Instant.parse("2026-03-05T00:00:00Z"));
    }

    @Test
    void authors_namesInOneList_areAll() {
        assertThat(Pages.jsonLd("{\"@type\":\"Article\",\"author\":{\"name\":[\"Ines Brandt\",\"Tom Okafor\"]}}")
                        .authors())
                .containsExactly("Ines Brandt", "Tom Okafor");
    }

    @Test
    void objects_endlessNesting_ends() {
        assertThat(JsonLdReader.objects("[".repeat(200_000))).isEmpty();
        assertThat(JsonLdReader.objects("{\"author\":".repeat(200_000))).isEmpty();
    }
}
