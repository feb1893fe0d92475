package io.wireroom.cli.demo.tell;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.demo.check.DemoRecords;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoNarratorTest {
    private final List<String> lines = new ArrayList<>();
    private final DemoNarrator narrator = new DemoNarrator(lines::add, Palette.PLAIN, () -> DemoRecords.NOW);

    @Test
    void polled_onlyWithNews_isTold() {
        narrator.polled(DemoRecords.feed("http://a.localhost/rss", 9, 0, 0));
        narrator.polled(DemoRecords.feed("http://a.localhost/rss", 9, 9, 0));
        narrator.polled(DemoRecords.feed("http://a.localhost/rss", 10, 18, 0));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith(" 0:00  polled     Northwire ").endsWith("9 new or changed (RSS_2_0)");
        assertThat(lines.get(1)).endsWith("1 new or changed (RSS_2_0)");
    }

    @Test
    void published_secondTime_saysAgain() {
        narrator.published(DemoRecords.article("a", "Storm nears"));
        narrator.published(DemoRecords.article("a", "Storm nears"));

        assertThat(lines.get(0)).endsWith("  Northwire");
        assertThat(lines.get(1)).endsWith("  Northwire, again");
    }

    @Test
    void enriched_tags_areTopicsAndKnownActors() {
        narrator.enriched(DemoRecords.enriched("a", "A code for models", 1, 1)
                .setTopics(List.of(topic("ai-policy"), topic("tech-policy")))
                .setActors(List.of(actor("OpenAI", true), actor("Ines Halloran", false)))
                .build());

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("  tagged     A code for models ")
                        .endsWith("  ai-policy, tech-policy | OpenAI"));
    }

    @Test
    void enriched_laterRevision_tellsOnlyWhatIsNew() {
        narrator.enriched(DemoRecords.enriched("a", "Storm nears", 1, 1).build());
        narrator.enriched(DemoRecords.enriched("b", "Storm nears coast", 1, 2).build());
        narrator.enriched(DemoRecords.enriched("b", "Storm nears coast", 1, 3)
                .setDuplicate(new Duplicate("a", CopyKind.NEAR, 0.912))
                .build());

        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).contains("  copy of    Storm nears coast ").endsWith("  NEAR 0.91 of \"Storm nears\"");
    }

    @Test
    void enriched_newVersion_saysSo() {
        narrator.enriched(DemoRecords.enriched("a", "Storm nears", 1, 1).build());
        narrator.enriched(DemoRecords.enriched("a", "Storm is here", 2, 2).build());

        assertThat(lines.get(1)).endsWith("  version 2; -");
    }

    @Test
    void enriched_storyOfTwo_isToldForTheSecond() {
        narrator.enriched(DemoRecords.enriched("a", "Storm nears", 1, 1)
                .setStory(story("a"))
                .build());
        narrator.enriched(DemoRecords.enriched("b", "After the storm", 1, 2)
                .setStory(story("a"))
                .build());

        assertThat(lines)
                .filteredOn(line -> line.contains("  story  "))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("After the storm ").endsWith("  no. 2 in \"Storm nears\""));
    }

    @Test
    void rejected_longSubject_keepsItsEnd() {
        narrator.rejected(DemoRecords.rejection(Stage.FETCH, "BOT_WALL"));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("ranking-file-of-a-very-long-name ")
                        .endsWith("  fetch: BOT_WALL"));
    }

    @Test
    void indexed_sameCount_isToldOnce() {
        narrator.indexed(0);
        narrator.indexed(41);
        narrator.indexed(41);

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("indexed    41 articles searchable"));
    }

    private static TopicTag topic(String id) {
        return TopicTag.newBuilder().setId(id).setLabel(id).setScore(1).build();
    }

    private static Actor actor(String name, boolean known) {
        return Actor.newBuilder()
                .setId(name)
                .setName(name)
                .setType(ActorType.COMPANY)
                .setKnown(known)
                .setSalience(1)
                .build();
    }

    private static StoryLink story(String id) {
        return StoryLink.newBuilder().setId(id).build();
    }
}
