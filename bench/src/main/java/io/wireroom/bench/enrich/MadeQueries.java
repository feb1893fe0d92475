package io.wireroom.bench.enrich;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.TopicLanguage;
import io.wireroom.schemas.record.Article;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/**
 * Made-up topics as monitoring firms write them: three phrases of which one must be there, two words that must and one that
 * must not. All are taken from articles like those that they will meet. Not thread-safe.
 */
final class MadeQueries {
    private static final int PHRASES = 3;

    private final List<String[]> texts;
    private final Random random;

    MadeQueries(List<Article> articles, long seed) {
        texts = articles.stream()
                .map(article -> article.getBody().split("\\W+"))
                .toList();
        random = new Random(seed);
    }

    Map<String, Query> some(int count) {
        Map<String, Query> queries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            queries.put("topic" + i, parse(text()));
        }
        return queries;
    }

    private String text() {
        String[] text = texts.get(random.nextInt(texts.size()));
        String phrases = Stream.generate(() -> '"' + words(text, 2 + random.nextInt(2)) + '"')
                .limit(PHRASES)
                .collect(Collectors.joining(" OR ", "(", ")"));
        return phrases + " AND " + words(text, 1) + " AND " + words(text, 1) + " AND NOT "
                + words(texts.get(random.nextInt(texts.size())), 1);
    }

    private String words(String[] text, int count) {
        int first = random.nextInt(text.length - count);
        return String.join(" ", List.of(text).subList(first, first + count));
    }

    private static Query parse(String text) {
        try {
            return TopicLanguage.parse(text);
        } catch (InvalidQueryException failure) {
            throw new IllegalStateException("cannot read " + text, failure);
        }
    }
}
