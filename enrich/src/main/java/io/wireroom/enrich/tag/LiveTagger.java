package io.wireroom.enrich.tag;

import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyListener;
import io.wireroom.schemas.record.Article;

/**
 * Tags by the latest taxonomy it was told of: give it to {@code LiveTaxonomy} as a listener. An article that is being
 * tagged while the taxonomy changes gets the tags of one of the two, never a mixture. Thread-safe.
 */
public final class LiveTagger implements TaxonomyListener {
    private volatile Tagger tagger = Tagger.of(Taxonomy.empty());

    @Override
    public void changed(Taxonomy before, Taxonomy now) {
        tagger = Tagger.of(now);
    }

    /** What an article is about; nothing before the first taxonomy has come. */
    public Tags tag(Article article) {
        return tagger.tag(article);
    }

    /** The taxonomy by which it tags now. */
    public Taxonomy taxonomy() {
        return tagger.taxonomy();
    }
}
