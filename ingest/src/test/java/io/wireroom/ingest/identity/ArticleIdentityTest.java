package io.wireroom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdentityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://example.com/a                      | HTTP://EXAMPLE.com:80/a
            https://example.com/a                      | https://www.example.com/a/
            https://example.com/a                      | https://m.example.com/a#comments
            https://example.com/a                      | https://amp.example.com/a
            https://example.com/a                      | https://www.m.example.com./a
            https://example.com/a                      | https://user:secret@example.com/a
            https://example.com/a                      | https://example.com/b/../a
            https://example.com/a                      | https://example.com/%61
            https://example.com/a                      | https://example.com/a;jsessionid=0F3A
            https://example.com/a                      | https://example.com/a?utm_source=rss&utm_medium=feed
            https://example.com/a                      | https://example.com/a?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&cmpid=5
            https://example.com/a                      | https://example.com/a?ref=home&smid=x&ito=y&icid=z
            https://example.com/a                      | https://example.com/a?UTM_Source=rss
            https://example.com/a                      | https://example.com/a?empty=
            https://example.com/a                      | https://example.com/a/amp/
            https://example.com/a                      | https://example.com/amp/a
            https://example.com/a.html                 | https://example.com/a.amp.html
            https://example.com/a?id=1&page=2          | https://example.com/a?page=2&id=1
            https://example.com/a?q=a%20b              | https://example.com/a?q=a+b
            https://example.com/a?4711                 | https://www.example.com/a?4711
            https://example.com/%C3%BC                 | https://example.com/ü
            https://example.com/                       | https://example.com
            https://xn--bcher-kva.example/a            | https://Bücher.example/a
            https://example.com:8443/a                 | https://example.com:8443/a
            """)
    void of_otherFormOfAnAddress_isTheSameArticle(String normalised, String given) {
        ArticleUrl article = ArticleIdentity.of(given).orElseThrow();
        assertThat(article.url()).isEqualTo(normalised);
        assertThat(article.articleId())
                .isEqualTo(ArticleIdentity.of(normalised).orElseThrow().articleId());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a,https://example.com/b",
        "https://example.com/a,https://example.com/A",
        "https://example.com/a?id=1,https://example.com/a?id=2",
        "https://example.com/a?1,https://example.com/a?2",
        "https://example.com/a,https://news.example.com/a",
        "https://example.com/a%2Fb,https://example.com/a/b",
        "https://example.com:8080/a,https://example.com/a",
    })
    void of_addressOfAnotherArticle_isAnotherArticle(String one, String other) {
        assertThat(ArticleIdentity.of(one)).isPresent().isNotEqualTo(ArticleIdentity.of(other));
    }

    @Test
    void of_article_idIsTheFirstHalfOfSha256() {
        ArticleUrl article = ArticleIdentity.of("https://example.com/").orElseThrow();
        assertThat(article.articleId()).isEqualTo("0f115db062b7c0dd030b16878c99dea5");
    }

    @Test
    void of_normalisedAddress_isUnchanged() {
        String once = ArticleIdentity.of("http://www.example.com/%zz/a%2f?b=%26&a=1;2&c")
                .orElseThrow()
                .url();
        assertThat(ArticleIdentity.of(once).orElseThrow().url()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "www.co.uk,www.co.uk",
        "m.com,m.com",
        "www.localhost,www.localhost",
        "www.site.localhost,site.localhost",
    })
    void of_labelThatIsTheRegisteredName_isKept(String host, String folded) {
        assertThat(ArticleIdentity.of("https://" + host + "/a").orElseThrow().host())
                .isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "'  ',EMPTY",
        "/news/1,NOT_ABSOLUTE",
        "www.example.com/a,NOT_ABSOLUTE",
        "ftp://example.com/a,NOT_HTTP",
        "javascript:alert(1),NOT_HTTP",
        "http://,NO_HOST",
        "http://exa mple.com/,BAD_HOST",
        "http://example..com/,BAD_HOST",
        "http://example.com:99999/,BAD_PORT",
        "http://example.com:x/,BAD_PORT",
    })
    void read_noAddress_saysWhy(String text, UrlProblem problem) {
        assertThat(ArticleIdentity.read(text).problem()).contains(problem);
        assertThat(ArticleIdentity.of(text)).isEmpty();
    }

    @Test
    void read_endlessAddress_isTooLong() {
        String url = "https://example.com/" + "a".repeat(WebAddress.LONGEST);
        assertThat(ArticleIdentity.read(url).problem()).contains(UrlProblem.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "news.bbc.co.uk,bbc.co.uk",
        "a.b.example.com,example.com",
        "writer.github.io,writer.github.io",
        "127.0.0.1,127.0.0.1",
        "[::1],[::1]",
        "press.localhost,press.localhost",
        "localhost,localhost",
        "co.uk,co.uk",
    })
    void registrableDomain_ofHost(String host, String domain) {
        assertThat(ArticleIdentity.registrableDomain(host)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example.com/2026/story,https://news.example.com/2026/story",
        "/2026/story,https://example.com/2026/story",
        "https://other.example.org/story,https://example.com/a",
        "https://example.com/,https://example.com/a",
        "https://www.example.com,https://example.com/a",
        "not a url://,https://example.com/a",
    })
    void canonical_isBelievedOnlyOnTheSameDomainAndNotForTheHomePage(String declared, String result) {
        ArticleUrl page =
                ArticleIdentity.of("https://www.example.com/a?utm_source=x").orElseThrow();
        String url = declared.startsWith("not")
                ? page.url()
                : ArticleIdentity.canonical(page, Optional.of(declared)).url();
        assertThat(url).isEqualTo(result);
    }

    @Test
    void canonical_absent_isThePage() {
        ArticleUrl page = ArticleIdentity.of("https://example.com/a").orElseThrow();
        assertThat(ArticleIdentity.canonical(page, Optional.empty())).isEqualTo(page);
    }
}
