package io.wireroom.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "g,http://a/b/c/g",
        "./g,http://a/b/c/g",
        "g/,http://a/b/c/g/",
        "/g,http://a/g",
        "//g,http://g/",
        "?y,http://a/b/c/d;p?y",
        "g?y,http://a/b/c/g?y",
        "#s,http://a/b/c/d;p?q#s",
        "g#s,http://a/b/c/g#s",
        ";x,http://a/b/c/;x",
        "'',http://a/b/c/d;p?q",
        ".,http://a/b/c/",
        "..,http://a/b/",
        "../g,http://a/b/g",
        "../../../g,http://a/g",
        "g;x=1/../y,http://a/b/c/y",
        "https://h/x,https://h/x",
    })
    void resolve_examplesOfRfc3986Section54(String reference, String expected) {
        WebAddress base = WebAddress.of("http://a/b/c/d;p?q").orElseThrow();
        assertThat(base.resolve(reference).map(WebAddress::toString)).contains(expected);
    }

    @Test
    void resolve_otherScheme_isEmpty() {
        WebAddress base = WebAddress.of("http://a/b").orElseThrow();
        assertThat(base.resolve("mailto:desk@example.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https:\\\\example.com\\a,https://example.com/a",
        "https:///example.com/a,https://example.com/a",
        "https://example.com/a b,https://example.com/a%20b",
        "https://example.com/%e2%82%ac?x=|,https://example.com/%E2%82%AC?x=%7C",
        "https://example.com/100%,https://example.com/100%25",
        "https://example.com:443/,https://example.com/",
        "http://example.com:443/,http://example.com:443/",
    })
    void of_sloppyAddress_isReadAsBrowsersDo(String given, String expected) {
        assertThat(WebAddress.of(given).map(WebAddress::toString)).contains(expected);
    }

    @Test
    void of_lineBreaksInside_areLayout() {
        assertThat(WebAddress.of("\n https://exam\nple.com/\ta ").map(WebAddress::toString))
                .contains("https://example.com/a");
    }
}
