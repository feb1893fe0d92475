package io.wireroom.ingest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.subscription.SubscriptionFile.Format;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionFileTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void read_opmlWithFolders_foldersAreTags() {
        SubscriptionReading reading = read("""
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>Mine</title></head><body>
                  <outline text="Policy"><outline text="EU">
                    <outline type="rss" text="Gazette" xmlUrl="HTTPS://Example.com:443/feed#top" language="en_GB"/>
                  </outline></outline>
                  <outline text="Bare" xmlurl="http://example.org/rss" category="/sport,Weather"/>
                </body></opml>
                """);
        assertThat(reading.refused()).isEmpty();
        Subscription first = reading.subscriptions().get(0);
        assertThat(first.getUrl()).isEqualTo("https://example.com/feed");
        assertThat(first.getTitle()).contains("Gazette");
        assertThat(first.getLanguage()).contains("en-GB");
        assertThat(first.getTags()).containsExactly("Policy", "EU");
        assertThat(first.getAddedAt()).isEqualTo(NOW);
        assertThat(reading.subscriptions().get(1).getTags()).containsExactly("sport", "Weather");
    }

    @Test
    void read_feedInTwoFolders_isOneWithBothTags() {
        SubscriptionReading reading = read("""
                <opml><body>
                <outline text="a"><outline xmlUrl="https://example.com/f"/></outline>
                <outline text="b"><outline xmlUrl="https://EXAMPLE.com/f"/></outline>
                </body></opml>
                """);
        assertThat(reading.subscriptions())
                .singleElement()
                .extracting(Subscription::getTags)
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void read_yaml_everyKey() {
        SubscriptionReading reading = read("""
                feeds:
                  - https://example.com/rss
                  - url: https://example.org/atom
                    title: Example
                    language: pt-BR
                    tags: [one, two]
                    contentFrom: feed
                    paused: true
                """);
        assertThat(reading.refused()).isEmpty();
        Subscription full = reading.subscriptions().get(1);
        assertThat(full.getTitle()).contains("Example");
        assertThat(full.getTags()).containsExactly("one", "two");
        assertThat(full.getContentFrom()).isEqualTo(ContentFrom.FEED);
        assertThat(full.getPaused()).isTrue();
    }

    @Test
    void read_plainListOfAddresses() {
        assertThat(read("- https://example.com/a\n- https://example.com/b\n").subscriptions())
                .extracting(Subscription::getUrl)
                .containsExactly("https://example.com/a", "https://example.com/b");
    }

    @Test
    void read_severalMistakes_allAreToldWithTheirLines() {
        SubscriptionReading reading = read("""
                feeds:
                  - url: ftp://example.com/a
                  - titel: no address
                  - url: https://example.com/b
                    paused: maybe
                    contentFrom: mail
                  - url: https://example.com/c
                    language: "not a tag!"
                  - [1]
                other: 1
                """);
        assertThat(reading.refused())
                .extracting(refused -> refused.line() + " " + refused.key())
                .containsExactly(
                        "2 url", "3 titel", "3 url", "6 contentFrom", "5 paused", "7 language", "9 feeds", "10 other");
        assertThat(reading.refused().get(0))
                .hasToString("my.file:2: url: only http and https addresses can be fetched: ftp://example.com/a");
        assertThat(reading.subscriptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <opml><body><outline xmlUrl='https://a/?b&c'/></body></opml> | not well-formed XML
            <rss><channel/></rss>                                        | the root element is rss, not opml
            <opml><body/></opml>                                         | the file names no feed
            <opml><body><outline type='rss'/></body></opml>              | an outline of type rss has no xmlUrl
            feeds: [                                                     | not YAML
            feeds: 12                                                    | not a list
            just words                                                   | expected feeds
            """)
    void read_unusableFile_saysWhatToDo(String content, String reason) {
        assertThat(read(content).refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).startsWith(reason);
            assertThat(refused.line()).isEqualTo(1);
        });
    }

    @Test
    void read_empty_namesNoFeed() {
        assertThat(read("").refused()).extracting(RefusedEntry::reason).containsExactly("the file names no feed");
    }

    @Test
    void read_externalEntity_isNeverRead() {
        String xml =
                "<!DOCTYPE opml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><opml><body><outline xmlUrl=\"https://example.com/&e;\"/></body></opml>";
        assertThat(read(xml).subscriptions())
                .noneMatch(subscription -> subscription.getUrl().contains("root"));
    }

    @Test
    void read_foldersWithoutEnd_areRefused() {
        SubscriptionReading reading = read("<opml><body>" + "<outline text='x'>".repeat(100_000));
        assertThat(reading.refused())
                .extracting(RefusedEntry::reason)
                .singleElement()
                .asString()
                .contains("nested deeper");
    }

    @Test
    void read_listsWithoutEnd_areRefused() {
        assertThat(read("feeds: " + "[".repeat(100_000)).refused())
                .extracting(RefusedEntry::reason)
                .singleElement()
                .asString()
                .contains("nested deeper");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void write_thenRead_isTheSame(Format format) {
        List<Subscription> subscriptions = List.of(
                subscription("https://example.com/a?b=1&c=2", "Tom & \"Jerry\" <3", List.of("one", "two words")),
                subscription("https://example.com/b", "12", List.of()));
        String file = SubscriptionFile.write(subscriptions, format);
        assertThat(read(file).refused()).isEmpty();
        assertThat(read(file).subscriptions()).isEqualTo(subscriptions);
    }

    @ParameterizedTest
    @CsvSource({"feeds.yaml,YAML", "FEEDS.YML,YAML", "feeds.opml,OPML", "feeds.xml,OPML"})
    void formatFor_fileName(String name, Format format) {
        assertThat(SubscriptionFile.formatFor(name)).isEqualTo(format);
    }

    private static Subscription subscription(String url, String title, List<String> tags) {
        return Subscription.newBuilder()
                .setUrl(url)
                .setTitle(title)
                .setLanguage("en")
                .setTags(tags)
                .setContentFrom(ContentFrom.FEED)
                .setPaused(true)
                .setAddedAt(NOW)
                .build();
    }

    private static SubscriptionReading read(String content) {
        return SubscriptionFile.read("my.file", content.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
