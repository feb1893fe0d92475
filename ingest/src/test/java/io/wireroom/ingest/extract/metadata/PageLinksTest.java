package io.wireroom.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link rel='canonical' href='/news/ferry-line'>                                                                  | https://www.example.com/news/ferry-line
            <link rel='CANONICAL nofollow' href='https://example.com/news/1'>                                               | https://example.com/news/1
            <link rel='canonical' href='https://www.example.com/'><meta property='og:url' content='/news/2'>                | https://www.example.com/news/2
            <link rel='canonical' href='https://other.org/x'><meta property='og:url' content='/news/2'>                     | https://www.example.com/news/2
            <link rel='canonical' href='https://other.org/x'>                                                               | https://other.org/x
            <link rel='canonical' href='/news/ferry/amp'><meta property='og:url' content='/news/ferry'>                     | https://www.example.com/news/ferry
            <link rel='canonical' href='/news/ferry?page=2'><meta property='og:url' content='/news/ferry'>                  | https://www.example.com/news/ferry
            """)
    void canonical_declared_isTheOneToBelieve(String head, String address) {
        assertThat(Pages.page(head, "").canonical()).contains(address);
    }

    @Test
    void canonical_homePageAlone_isNone() {
        assertThat(Pages.page("<link rel='canonical' href='https://www.example.com/'>", "")
                        .canonical())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta property='og:image' content='/photos/pier.jpg'>                                        | https://www.example.com/photos/pier.jpg
            <meta property='og:image' content='/a/logo.png'><meta name='twitter:image' content='/p.jpg'> | https://www.example.com/p.jpg
            <meta property='og:image' content='/a.jpg 350w, /b.jpg 700w'>                                | https://www.example.com/a.jpg
            <meta property='og:image' content='/a/logo.png'>                                             | https://www.example.com/a/logo.png
            <link rel='image_src' href='/p.jpg'>                                                         | https://www.example.com/p.jpg
            """)
    void image_declared_isTheFirstThatIsNoLogo(String head, String address) {
        assertThat(Pages.page(head, "").image()).contains(address);
    }

    @Test
    void image_onlyShown_isTheFirstLargeOneByTheHeadline() {
        PageMetadata page =
                Pages.body("<img src='/logo.png'><h1>Ferry line reopens</h1><img src='/dot.gif' width=1 height=1>"
                        + "<figure><img src='data:image/gif;base64,AA' data-src='/pier.jpg'></figure>");
        assertThat(page.image()).contains("https://www.example.com/pier.jpg");
    }

    @Test
    void siteName_declaredOrPublisher_isFound() {
        assertThat(Pages.page("<meta property='og:site_name' content='Harbour Gazette'>", "")
                        .siteName())
                .contains("Harbour Gazette");
        assertThat(Pages.jsonLd("{\"@type\":\"Article\",\"publisher\":{\"name\":\"Harbour Gazette\"}}")
                        .siteName())
                .contains("Harbour Gazette");
    }
}
