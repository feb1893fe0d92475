package io.wireroom.cli.why;

import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What another taxonomy would change in an article's tags.
 *
 * @param version the other taxonomy's
 * @param came tags that it would give and that are not stored; their numbers mean nothing
 * @param went stored tags that it would not give
 * @param stayed how many are the same
 */
record Retagging(String version, Explanation came, Explanation went, int stayed) {

    /** Tags the article anew by other entries. */
    static Retagging of(Explanation stored, Collection<TaxonomyEntry> entries) {
        Taxonomy taxonomy = Taxonomy.compile(entries);
        Explanation now =
                Explanation.of(stored.article(), Tagger.of(taxonomy).tag(stored.article()), entries, taxonomy);
        Explanation came = without(now, stored);
        int all = now.actors().size() + now.topics().size();
        return new Retagging(
                taxonomy.version(),
                came,
                without(stored, now),
                all - came.actors().size() - came.topics().size());
    }

    private static Explanation without(Explanation all, Explanation others) {
        return new Explanation(
                all.article(),
                without(all.actors(), others.actors(), tagged -> tagged.actor().getId()),
                without(all.topics(), others.topics(), tagged -> tagged.topic().getId()));
    }

    private static <T> List<T> without(List<T> all, List<T> others, Function<T, String> id) {
        Set<String> ids = others.stream().map(id).collect(Collectors.toSet());
        return all.stream().filter(one -> !ids.contains(id.apply(one))).toList();
    }
}
