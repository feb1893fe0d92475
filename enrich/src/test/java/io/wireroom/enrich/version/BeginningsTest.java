package io.wireroom.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource({
        "correction, correcti",
        "kill, kill",
        "(erratum|errata) x, erratum  errata x",
        "this (?:article|text) was, this art this tex",
        "in an? report, in a",
        "a(?:b(?:c|d)|e)f, abcf abdf aef",
        "retraction(?: note)?, retracti",
        "kill(?: note)?, kill not kill",
        "korre[kc]tur, korre",
        "note(?! that) x, note",
        "misspell?ed, misspel",
        "ab?cd, a",
    })
    void of_regex_areItsFirstLetters(String regex, String beginnings) {
        assertThat(String.join(" ", new java.util.TreeSet<>(Beginnings.of(regex)))
                        .strip()
                        .split(" +"))
                .containsExactlyInAnyOrder(beginnings.strip().split(" +"));
    }
}
