package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "McDonald's, mcdonalds",
        "Léopold Müller, leopold-muller",
        "Øresund & Łódź AG., oresund-and-lodz-ag",
        "'arts, culture and media', arts-culture-and-media",
        "名, ''"
    })
    void of_name_isAnId(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id);
    }

    @Test
    void of_longName_isCutBetweenWords() {
        String slug = Slug.of("word ".repeat(50));

        assertThat(Slug.isSlug(slug)).isTrue();
        assertThat(slug).endsWith("-word");
        assertThat(Slug.isSlug(Slug.of(slug, "q123456789"))).isTrue();
        assertThat(Slug.of("x".repeat(200))).hasSize(100);
    }
}
