package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {
    @Test
    void first_severalLinksInOneHeader_areToldApart() {
        List<String> header = List.of("<https://hub.example/>; rel=\"hub\", <https://a.example/f>;rel=self");

        assertThat(LinkHeader.first(header, "hub")).contains("https://hub.example/");
        assertThat(LinkHeader.first(header, "self")).contains("https://a.example/f");
        assertThat(LinkHeader.first(header, "next")).isEmpty();
    }

    @Test
    void first_severalHeaders_areReadInOrder() {
        List<String> headers = List.of("<https://one.example/>; rel=hub", "<https://two.example/>; rel=hub");

        assertThat(LinkHeader.first(headers, "hub")).contains("https://one.example/");
    }

    @Test
    void read_severalRelationsInAnyCase_areAllThere() {
        assertThat(LinkHeader.read("</f>; REL=\"Self  HUB\"; title=x"))
                .containsExactly(new LinkHeader.Link("/f", List.of("self", "hub")));
    }

    @Test
    void read_commasAndSemicolonsInQuotesAndTargets_endNothing() {
        assertThat(LinkHeader.read("<http://a/,;>; title=\"x, <y>; \\\"z\\\"\"; rel=hub, <b>; rel=self"))
                .extracting(LinkHeader.Link::target)
                .containsExactly("http://a/,;", "b");
    }

    @Test
    void read_repeatedRel_theFirstCounts() {
        assertThat(LinkHeader.read("<a>; rel=self; rel=hub").get(0).relations()).containsExactly("self");
    }

    @Test
    void read_linkOfSomethingElse_isLeftOut() {
        assertThat(LinkHeader.read("<a>; rel=hub; anchor=\"#x\", <b>; rel=hub"))
                .extracting(LinkHeader.Link::target)
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "<", "<a", "a; rel=hub", "<a>; rel", "<a>; rel=\"hub", "<a> x; rel=hub", ";;;", "<a>;;"
            })
    void read_illFormed_endsWithoutHarm(String header) {
        assertThat(LinkHeader.read(header)).hasSizeLessThanOrEqualTo(1);
    }
}
