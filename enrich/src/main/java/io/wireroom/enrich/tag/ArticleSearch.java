package io.wireroom.enrich.tag;

import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.percolate.Percolator.Value;
import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.QueryFields;
import io.wireroom.enrich.query.TopicLanguage;
import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.schemas.record.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A search in the language of topics, asked of one enriched article after another: {@code actor:} and {@code topic:} are those
 * that it was tagged with. Thread-safe.
 */
public final class ArticleSearch {
    private final Percolator percolator;

    private ArticleSearch(Percolator percolator) {
        this.percolator = percolator;
    }

    /**
     * A search.
     *
     * @throws InvalidQueryException as {@link TopicLanguage#search} does
     */
    public static ArticleSearch of(String query) throws InvalidQueryException {
        return new ArticleSearch(Percolator.of(Map.of("", TopicLanguage.search(query))));
    }

    /** Whether it finds an article. */
    public boolean finds(EnrichedArticle article) {
        List<String> texts = ArticleText.of(article.getArticle()).fields().stream()
                .map(FieldText::prose)
                .toList();
        List<Value> values = new ArrayList<>(TopicMatcher.values(article.getArticle(), article.getActors()));
        article.getTopics().forEach(topic -> values.add(new Value(QueryFields.TOPIC, topic.getId(), List.of())));
        return !percolator.fits(texts, values).isEmpty();
    }
}
