package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.taxonomy.ActorNames;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TextField;
import java.util.Collection;
import java.util.List;

/** The names of a taxonomy's actors, ready to be found in texts. Immutable, thread-safe. */
public final class NameIndex {
    private final AliasTrie<KnownName> names = new AliasTrie<>();

    /**
     * An index of the names of actors.
     *
     * @param actors each with its {@link TaxonomyEntry#getActor() definition}
     */
    public NameIndex(Collection<TaxonomyEntry> actors) {
        for (TaxonomyEntry actor : actors) {
            for (Alias alias : ActorNames.of(actor)) {
                names.add(alias.getText(), new KnownName(actor, alias));
            }
        }
    }

    AliasTrie<KnownName> names() {
        return names;
    }

    /** How many names stand in an article, the longest in each place, whatever stands around them. */
    public int count(Article article) {
        int count = 0;
        for (Words words : words(article)) {
            int at = 0;
            while (at < words.size()) {
                AliasTrie.Hit<KnownName> hit = names.longest(words, at);
                count += hit == null ? 0 : 1;
                at = hit == null ? at + 1 : hit.end();
            }
        }
        return count;
    }

    /** How many words an article has: what has to be cut before names can be found. */
    public static int countWords(Article article) {
        return words(article).stream().mapToInt(Words::size).sum();
    }

    private static List<Words> words(Article article) {
        return ArticleText.of(article).fields().stream().map(NameIndex::words).toList();
    }

    private static Words words(FieldText field) {
        return Tokeniser.split(field, field.field() == TextField.TITLE);
    }
}
