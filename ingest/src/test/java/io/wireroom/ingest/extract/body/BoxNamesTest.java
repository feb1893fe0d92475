package io.wireroom.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <aside>                                | SIDE
            <div class='comment-list'>             | COMMENTS
            <div class='relatedPosts'>             | RELATED
            <section id='most_read'>               | RELATED
            <div class='entry-content'>            | BODY CONTENT ARTICLE
            <div class='articleBody'>              | BODY CONTENT ARTICLE
            <div itemprop='articleBody'>           | DECLARED
            <div role='navigation'>                | NAVIGATION
            <div style='display: none'>            | HIDDEN
            <div aria-hidden='true'>               | HIDDEN
            <div class='sr-only'>                  | HIDDEN
            <p class='wp-caption-text'>            | CAPTION CONTENT
            <div class='shadow'>                   | ''
            <div>                                  | ''
            """)
    void of_markup_readsTheNames(String markup, String names) {
        Element element = Jsoup.parse(markup).body().child(0);
        int bits = Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .mapToInt(name -> BoxName.valueOf(name).bit())
                .reduce(0, (one, other) -> one | other);
        assertThat(new BoxNames().of(element)).isEqualTo(bits);
    }
}
