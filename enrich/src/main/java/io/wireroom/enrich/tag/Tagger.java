package io.wireroom.enrich.tag;

import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.serde.AvroGuard;
import java.util.List;

/**
 * Finds topics and actors in articles by one taxonomy. Pure: the same article gets the same tags. Thread-safe, made to
 * be shared by all threads of a process.
 */
public final class Tagger {
    static {
        AvroGuard.install();
    }

    private final Taxonomy taxonomy;
    private final TopicMatcher topics;
    private final ActorFinder actors;

    private Tagger(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        this.topics = new TopicMatcher(taxonomy.topics());
        this.actors = new ActorFinder(taxonomy.actors());
    }

    /** A tagger for a taxonomy; making it takes milliseconds for hundreds of entries, so keep it. */
    public static Tagger of(Taxonomy taxonomy) {
        return new Tagger(taxonomy);
    }

    /** The taxonomy by which it tags. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** What an article is about; an article without text is about nothing. */
    public Tags tag(Article article) {
        ArticleText text = ArticleText.of(article);
        List<Actor> found = actors.find(text);
        return new Tags(found, topics.match(article, text, found), taxonomy.version());
    }
}
