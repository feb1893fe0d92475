package io.wireroom.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFileTest {
    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void forEach_fullLine_givesTheArticle() throws IOException {
        Article article = articles("""
                {"url": "https://www.news.example/a?utm_source=x", "title": "T", "summary": "S", "body": "B",
                """.strip() + """
                 "authors": ["A"], "categories": ["C"], "publishedAt": "2026-01-01T10:00:00+01:00", "language": "en",\
                 "source": "News"}
                """).get(0);

        assertThat(article.getId())
                .isEqualTo(ArticleIdentity.of("https://news.example/a")
                        .orElseThrow()
                        .articleId());
        assertThat(article.getUrl()).isEqualTo("https://www.news.example/a?utm_source=x");
        assertThat(article.getOrigin()).isEqualTo(Origin.IMPORT);
        assertThat(article.getPublishedAt()).contains(Instant.parse("2026-01-01T09:00:00Z"));
        assertThat(article.getAuthors()).containsExactly("A");
        assertThat(article.getDiscoveredAt()).isEqualTo(NOW);
    }

    @Test
    void forEach_onlyUrl_isEnough() throws IOException {
        Article article = articles("{\"url\":\"https://news.example/a\",\"title\":null}\n")
                .get(0);

        assertThat(article.getTitle()).isEmpty();
        assertThat(article.getSource()).isEqualTo("news.example");
        assertThat(article.getPublishedAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"T\"}|line 1: url: is missing",
                "{\"url\":\"/a\"}|line 1: url: the address is relative",
                "{\"url\":7}|line 1: url: is not a text",
                "{\"url\":\"https://a.example/\",\"titel\":\"T\"}|line 1: titel: is no field of an article",
                "{\"url\":\"https://a.example/\",\"authors\":\"A\"}|line 1: authors: is not a list",
                "{\"url\":\"https://a.example/\",\"authors\":[1]}|line 1: authors: is not a text",
                "{\"url\":\"https://a.example/\",\"publishedAt\":\"yesterday\"}|line 1: publishedAt: 'yesterday' is not",
                "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}|line 1: is not JSON",
                "[1]|line 1: is not a JSON object",
                "{\"url\":\"https://a.example/\"} x|line 1: is not JSON"
            })
    void check_badLine_namesLineAndField(String line, String problem) throws IOException {
        ImportFile.Check check = file(line + "\n").check();

        assertThat(check.good()).isFalse();
        assertThat(check.problems().get(0).toString()).startsWith(problem);
    }

    @Test
    void check_manyProblems_findsAllAtOnce() throws IOException {
        ImportFile.Check check = file("""
                {"url":"https://a.example/1"}

                {"urll":"x","body":3}
                nonsense
                """).check();

        assertThat(check.articles()).isEqualTo(1);
        assertThat(check.bad()).isEqualTo(2);
        assertThat(check.problems()).extracting(ImportProblem::line).containsExactly(3L, 3L, 3L, 4L);
    }

    @Test
    void check_hopelessFile_listsTheFirstHundred() throws IOException {
        ImportFile.Check check = file("x\n".repeat(500)).check();

        assertThat(check.bad()).isEqualTo(500);
        assertThat(check.problems()).hasSize(ImportFile.MOST_PROBLEMS);
    }

    @Test
    void check_notUtf8_isAnError() throws IOException {
        Path path = folder.resolve("latin1.jsonl");
        Files.write(path, new byte[] {'{', (byte) 0xE4, '}'});

        assertThatThrownBy(() -> ImportFile.read(path, NOW).check())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not UTF-8");
    }

    private List<Article> articles(String text) throws IOException {
        List<Article> articles = new ArrayList<>();
        file(text).forEach(articles::add);
        return articles;
    }

    private ImportFile file(String text) throws IOException {
        return ImportFile.read(Files.writeString(folder.resolve("articles.jsonl"), text), NOW);
    }
}
