package io.wireroom.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wireroom.cli.article.ChangedArticles;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RisingNamesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final RisingNames names = new RisingNames(NOW, Duration.ofHours(24), 2);

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void rising_namesOutsideTheTaxonomy_areOrderedByHowMuchTheyRise() {
        names.take(article("1", 1, "~roe", "~acme", "meta"));
        names.take(article("2", 2, "~roe"));
        names.take(article("3", 3, "~roe", "~acme"));
        names.take(article("4", 30, "~acme"));
        names.take(article("5", 50, "~roe"));
        names.take(article("6", 80, "~roe"));

        assertThat(names.rising(1))
                .extracting(RisingNames.Name::id, RisingNames.Name::articles, RisingNames.Name::before)
                .containsExactly(tuple("~roe", 3L, 0.5), tuple("~acme", 2L, 0.5));
        assertThat(names.rising(3)).extracting(RisingNames.Name::id).containsExactly("~roe");
    }

    @Test
    void rising_namesThatFall_areNotTold() {
        names.take(article("1", 1, "~roe"));
        names.take(article("2", 30, "~roe"));
        names.take(article("3", 31, "~roe"));
        names.take(article("4", 32, "~roe"));

        assertThat(names.rising(1)).isEmpty();
    }

    @Test
    void rising_copiesAndEarlierRevisions_doNotCount() {
        EnrichedArticle copy = EnrichedArticle.newBuilder(article("2", 1, "~roe"))
                .setDuplicate(new Duplicate("1", CopyKind.EXACT, 1.0))
                .build();
        EnrichedArticle corrected = EnrichedArticle.newBuilder(article("3", 1, "~acme"))
                .setRevision(2)
                .build();

        names.take(article("1", 1, "~roe"));
        names.take(copy);
        names.take(article("3", 1, "~roe"));
        names.take(corrected);
        names.take(article("3", 1, "~roe"));

        assertThat(names.rising(1))
                .extracting(RisingNames.Name::id, RisingNames.Name::articles)
                .containsExactly(tuple("~acme", 1L), tuple("~roe", 1L));
    }

    private static EnrichedArticle article(String id, int hoursAgo, String... actors) {
        EnrichedArticle original = ChangedArticles.original();
        return EnrichedArticle.newBuilder(original)
                .setArticle(Article.newBuilder(original.getArticle()).setId(id).build())
                .setFirstSeenAt(NOW.minus(Duration.ofHours(hoursAgo)))
                .setActors(actors(actors))
                .build();
    }

    private static List<Actor> actors(String... ids) {
        return Arrays.stream(ids)
                .map(id -> Actor.newBuilder()
                        .setId(id)
                        .setName(id)
                        .setType(ActorType.PERSON)
                        .setKnown(!id.startsWith("~"))
                        .setSalience(1)
                        .build())
                .toList();
    }
}
