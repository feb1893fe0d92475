package io.wireroom.bench.enrich;

import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.bench.measure.Alone;
import io.wireroom.bench.measure.Heap;
import io.wireroom.enrich.percolate.Fit;
import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.schemas.record.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs many topics over made-up articles on one thread, beside Lucene Monitor and beside the cutting into words alone. */
@Command(
        name = "topics",
        description = {
            "Runs many topics (three phrases of which one must be there, two words that must, one that must not; in title,",
            "summary and body) over made-up articles on one thread. Beside it the same articles cut into words alone, and",
            "the same topics in Lucene Monitor with its stock presearcher; it says whether both find the same."
        },
        mixinStandardHelpOptions = true)
public final class TopicRate implements Callable<Integer> {
    private static final int SAMPLE = 400;
    private static final int SLOW_SAMPLE = 40;
    private static final Duration TIME = Duration.ofSeconds(5);

    @Option(
            names = "--topics",
            split = ",",
            description = "Numbers of topics, one run for each (default: ${DEFAULT-VALUE}).")
    private List<Integer> counts = List.of(1_000, 10_000);

    @Option(names = "--no-monitor", description = "Leaves Lucene Monitor out, which is slow with many topics.")
    private boolean withoutMonitor;

    @Override
    public Integer call() throws IOException {
        Analyzer analyzer = new NewsAnalyzer();
        List<Article> articles = articles(11);
        System.out.printf(
                "%,d articles, %,d characters on average%n%n",
                SAMPLE, (long) articles.stream()
                        .mapToInt(a -> a.getBody().length())
                        .average()
                        .orElse(0));
        print("cut into words alone", Alone.millis(articles, TIME, article -> words(analyzer, article)));
        for (int count : counts) {
            run(count, analyzer, articles);
        }
        return 0;
    }

    private void run(int count, Analyzer analyzer, List<Article> articles) throws IOException {
        Map<String, Query> queries = new MadeQueries(articles(12), count).some(count);
        System.out.printf("%n%,d topics%n", count);
        Percolator percolator = percolator(queries);
        measure("percolator", articles, article -> fits(percolator, article).size());
        if (!withoutMonitor) {
            monitor(analyzer, queries, percolator, articles.subList(0, SLOW_SAMPLE));
        }
    }

    static List<Article> articles(long seed) {
        Shape shape = new Shape(0, false, false, Instant.EPOCH, Duration.ofSeconds(1));
        MadeArticles made = new MadeArticles(shape, seed);
        return Stream.generate(made::next).limit(SAMPLE).toList();
    }

    private static Percolator percolator(Map<String, Query> queries) {
        try {
            long before = Heap.live();
            long start = System.nanoTime();
            Percolator percolator = Percolator.of(queries);
            double seconds = (System.nanoTime() - start) / 1e9;
            percolator.fits(List.of("a", "b", "c"));
            System.out.printf(
                    "  made in %.2f s, %.1f MiB with one thread's working memory%n",
                    seconds, Heap.mebibytes(Heap.live() - before));
            return percolator;
        } finally {
            Reference.reachabilityFence(queries); // which must not seem to have made room
        }
    }

    private static void monitor(
            Analyzer analyzer, Map<String, Query> queries, Percolator percolator, List<Article> articles)
            throws IOException {
        try (Monitor monitor = new Monitor(analyzer, new TermFilteredPresearcher())) {
            monitor.register(queries.entrySet().stream()
                    .map(query -> new MonitorQuery(query.getKey(), query.getValue()))
                    .toList());
            measure(
                    "Lucene Monitor",
                    articles,
                    article -> matches(monitor, article).size());
            long same = articles.stream()
                    .filter(article -> fits(percolator, article).equals(matches(monitor, article)))
                    .count();
            System.out.printf("  both find the same topics in %,d of %,d articles%n", same, articles.size());
        }
    }

    private static void measure(String name, List<Article> articles, ToLongFunction<Article> topics) {
        double found = articles.stream().mapToLong(topics).average().orElse(0);
        print(name + String.format(" (%.1f topics an article)", found), Alone.millis(articles, TIME, topics));
    }

    private static void print(String name, double millis) {
        System.out.printf(
                "  %-44s %8.3f ms of processor, %,9.0f articles/s on one core%n", name, millis, 1_000 / millis);
    }

    private static Set<String> fits(Percolator percolator, Article article) {
        return percolator.fits(List.of(article.getTitle(), "", article.getBody())).stream()
                .map(Fit::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> matches(Monitor monitor, Article article) {
        Document document = new Document();
        document.add(new TextField("title", article.getTitle(), Field.Store.NO));
        document.add(new TextField("body", article.getBody(), Field.Store.NO));
        try {
            return StreamSupport.stream(
                            monitor.match(document, QueryMatch.SIMPLE_MATCHER)
                                    .getMatches()
                                    .spliterator(),
                            false)
                    .map(QueryMatch::getQueryId)
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long words(Analyzer analyzer, Article article) {
        try (TokenStream words = analyzer.tokenStream("body", article.getBody())) {
            words.reset();
            long count = 0;
            while (words.incrementToken()) {
                count++;
            }
            words.end();
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
