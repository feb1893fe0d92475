package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FurnitureTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: acme, name: Acme Rockets, type: COMPANY, aliases: [Acme]}
              - {id: reuters, name: Reuters, type: MEDIA}
              - {id: post, name: Fenwick Post, type: MEDIA}
              - {id: getty, name: Getty Images, type: COMPANY}
            """);

    private static Tags tag(String line) {
        return TAGGER.tag(Texts.article("", "Acme flew to the moon today.\n" + line + "\nIt landed there."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe",
                "By Jane Doe and Paul Marlow, Fenwick Post",
                "By JANE DOE | Reuters",
                "Written by Jane Doe",
                "Photograph: Jane Doe/Getty Images",
                "Photo by Jane Doe",
                "Photo credit: Jane Doe",
                "Image: Fenwick Post",
                "Jane Doe/Getty Images",
                "AFP/Getty Images",
                "REUTERS/Jane Doe",
                "(Reporting by Jane Doe in London; Editing by Paul Marlow)",
                "Reporting by Jane Doe; additional reporting by Paul Marlow; editing by Anna Frost.",
                "Reuters contributed to this report.",
                "Paul Marlow and Anna Frost contributed reporting.",
                "This article was originally published by Reuters.",
                "Copyright 2024 Reuters. All rights reserved.",
                "© 2024 Fenwick Post",
                "Follow Jane Doe on Twitter.",
                "Sign up for the Fenwick Post newsletter here.",
                "Subscribe to Fenwick Post on YouTube",
                "Related: Why Jane Doe left Reuters",
                "READ MORE: Jane Doe leaves Reuters",
                "Contact Jane Doe at jane.doe@fenwickpost.test or call.",
                "RELATED ARTICLES"
            })
    void tag_creditsAndPromotions_nameNobody(String line) {
        assertThat(Texts.actors(tag(line))).containsExactly("acme: Acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rocket of Acme flew. (Reporting by Jane Doe; Editing by Paul Marlow)",
                "The rocket (Photo by Jane Doe/Getty Images) of Acme flew."
            })
    void tag_creditsInsideALine_nameNobody(String line) {
        assertThat(Texts.actors(tag(line))).containsExactly("acme: Acme, Acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By noon Jane Doe had left for the Moon.",
                "Reuters reported on Monday that Jane Doe had left.",
                "Jane Doe wrote the first book, first published in 1997.",
                "Images of Jane Doe were shown, Reuters said.",
                "Copyright law protects Jane Doe, she told Reuters."
            })
    void tag_sentencesThatLookAlike_nameWhomTheyName(String line) {
        assertThat(Texts.actors(tag(line))).anyMatch(actor -> actor.startsWith("~jane-doe"));
    }

    @Test
    void tag_aLineOnTheAuthorAtTheEnd_namesNobody() {
        String body = "Acme flew.\nJane Doe is a science reporter for the Fenwick Post.";

        assertThat(Texts.actors(TAGGER.tag(Texts.article("", body)))).containsExactly("acme: Acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LONDON (Reuters) - Acme flew.", "NEW YORK, Feb. 27, 2014 /Reuters/ -- Acme flew."})
    void tag_theDatelineOfThePublisher_namesNobody(String body) {
        Article article = Article.newBuilder(Texts.article("", body))
                .setSiteName("Reuters")
                .build();

        assertThat(Texts.actors(TAGGER.tag(article))).containsExactly("acme: Acme");
        assertThat(Texts.actors(TAGGER.tag(Texts.article("", body)))).anyMatch(actor -> actor.startsWith("reuters"));
    }

    @Test
    void tag_theSitesNameInItsTitle_isNoActor() {
        Article article = Article.newBuilder(Texts.article("Acme flies again - The Fenwick Post", ""))
                .setSource("www.fenwickpost.test")
                .build();
        Article other = Texts.article("Acme flies again - The Fenwick Post", "");

        assertThat(Texts.actors(TAGGER.tag(article))).containsExactly("acme: Acme");
        assertThat(Texts.actors(TAGGER.tag(other))).containsExactly("acme: Acme", "post: Fenwick Post");
    }
}
