package io.wireroom.cli.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir
    Path folder;

    @Test
    void forEach_fullArticle_keepsEveryField() throws IOException {
        ArticleFile file = file("""
                {"url": "https://www.example.org/a?utm_source=x", "title": "T", "summary": "S", "body": "B", \
                "authors": ["A"], "categories": ["C"], "publishedAt": "2026-11-20T12:00:00+02:00", \
                "language": "en", "source": "Example"}
                """);

        Article article = only(file);

        assertThat(article.getUrl()).isEqualTo("https://www.example.org/a?utm_source=x");
        assertThat(article.getId()).matches("[0-9a-f]{32}");
        assertThat(article.getTitle()).isEqualTo("T");
        assertThat(article.getSummary()).contains("S");
        assertThat(article.getBody()).isEqualTo("B");
        assertThat(article.getAuthors()).containsExactly("A");
        assertThat(article.getCategories()).containsExactly("C");
        assertThat(article.getPublishedAt()).contains(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(article.getLanguage()).contains("en");
        assertThat(article.getSource()).isEqualTo("Example");
        assertThat(article.getOrigin()).isEqualTo(Origin.IMPORT);
        assertThat(article.getDiscoveredAt()).isEqualTo(NOW);
    }

    @Test
    void forEach_addressOnly_namesTheSourceByItsHost() throws IOException {
        assertThat(only(file("{\"url\": \"https://www.example.org/a\"}")).getSource())
                .isEqualTo("example.org");
    }

    @Test
    void check_emptyLines_arePassedOver() throws IOException {
        assertThat(file("\n{\"url\": \"https://example.org/a\"}\n\n").check()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"T\"} | url: is missing",
                "{\"url\": \"https://example.org/a\", \"tilte\": \"T\"} | tilte: is no field",
                "{\"url\": \"ftp://example.org/a\"} | url:",
                "{\"url\": \"https://example.org/a\", \"title\": 7} | title: is not a text",
                "{\"url\": \"https://example.org/a\", \"authors\": \"A\"} | authors: is not a list of texts",
                "{\"url\": \"https://example.org/a\", \"authors\": [1]} | authors: is not a text",
                "{\"url\": \"https://example.org/a\", \"publishedAt\": \"yesterday\"} | publishedAt: 'yesterday' is not an ISO 8601",
                "{\"url\": \"https://example.org/a\", \"url\": \"https://example.org/b\"} | Duplicate",
                "[1] | is not a JSON object",
                "{\"url\": | is not JSON",
            })
    void check_lineThatDoesNotFit_namesFileLineAndKey(String line, String expected) throws IOException {
        ArticleFile file = file("{\"url\": \"https://example.org/first\"}\n" + line + "\n");

        CommandFailure failure = catchThrowableOfType(CommandFailure.class, file::check);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure.lines()).singleElement().asString().contains("articles.jsonl, line 2: ", expected);
    }

    @Test
    void check_manyProblems_tellsTheFirstAndCountsTheRest() throws IOException {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, file("{}\n".repeat(25))::check);

        assertThat(failure.lines()).hasSize(21).last().asString().contains("5 more");
    }

    @Test
    void check_noFile_saysSo() {
        ArticleFile file = new ArticleFile(folder.resolve("none.jsonl"), NOW);

        assertThat(catchThrowableOfType(CommandFailure.class, file::check)).hasMessageContaining("no such file");
    }

    @Test
    void check_otherEncoding_saysSo() throws IOException {
        Path path = Files.write(
                folder.resolve("articles.jsonl"),
                "{\"url\": \"https://e.org/ä\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(CommandFailure.class, new ArticleFile(path, NOW)::check))
                .hasMessageContaining("not UTF-8");
    }

    private ArticleFile file(String lines) throws IOException {
        return new ArticleFile(Files.writeString(folder.resolve("articles.jsonl"), lines), NOW);
    }

    private static Article only(ArticleFile file) {
        List<Article> articles = new ArrayList<>();
        assertThat(file.check()).isEqualTo(1);
        file.forEach(articles::add);
        return articles.get(0);
    }
}
