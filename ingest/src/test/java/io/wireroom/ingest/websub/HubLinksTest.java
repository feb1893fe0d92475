package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.feed.FeedHints;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HubLinksTest {
    private static final String URL = "https://news.example/feeds/all";

    @Test
    void find_headersAndDocument_headersAreBelieved() {
        List<String> headers = List.of("<https://hub.example/>; rel=hub", "<https://news.example/self>; rel=self");

        assertThat(HubLinks.find(headers, hints("https://other.example/", "https://news.example/x"), URL))
                .contains(new HubLinks("https://hub.example/", "https://news.example/self"));
    }

    @Test
    void find_onlyTheDocument_isEnough() {
        assertThat(HubLinks.find(List.of(), hints("https://hub.example/", "HTTPS://News.example/Feed"), URL))
                .as("a hub knows a topic by its letters")
                .contains(new HubLinks("https://hub.example/", "HTTPS://News.example/Feed"));
    }

    @Test
    void find_noSelf_theTopicIsWhereItWasFound() {
        assertThat(HubLinks.find(List.of(), hints("/hub", ""), URL))
                .contains(new HubLinks("https://news.example/hub", URL));
    }

    @Test
    void find_noHubOrNoneOverHttp_isNone() {
        assertThat(HubLinks.find(List.of(), hints("", URL), URL)).isEmpty();
        assertThat(HubLinks.find(List.of(), hints("ftp://hub.example/", URL), URL))
                .isEmpty();
        assertThat(HubLinks.find(List.of(), hints("javascript:alert(1)", URL), URL))
                .isEmpty();
    }

    private static FeedHints hints(String hub, String self) {
        return new FeedHints(Optional.empty(), Optional.empty(), Set.of(), Set.of(), text(hub), text(self));
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
