package io.wireroom.bench.enrich;

import io.wireroom.bench.measure.Alone;
import io.wireroom.bench.measure.Heap;
import io.wireroom.enrich.tag.NameIndex;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the names of many actors in made-up articles on one thread, and says what the names take of the heap. */
@Command(
        name = "names",
        description = {
            "Finds the names of many made-up actors and those of the starter taxonomy in made-up articles on one thread,",
            "beside the same articles cut into words alone; says how long the index of names takes to make and what it",
            "takes of the heap, with the actors themselves and while one taxonomy takes the place of another."
        },
        mixinStandardHelpOptions = true)
public final class NameRate implements Callable<Integer> {
    private static final Duration TIME = Duration.ofSeconds(5);

    @Option(names = "--names", description = "How many names in all, about (default: ${DEFAULT-VALUE}).")
    private int names = 1_000_000;

    @Option(names = "--seed", description = "Others for another seed (default: ${DEFAULT-VALUE}).")
    private long seed = 13;

    @Override
    public Integer call() {
        List<Article> articles = TopicRate.articles(11);
        long before = Heap.live();
        List<TaxonomyEntry> actors = actors();
        try {
            print("actors", before);
            NameIndex index = swapped(actors, before);
            find(articles, index);
        } finally {
            Reference.reachabilityFence(actors);
        }
        return 0;
    }

    private List<TaxonomyEntry> actors() {
        List<TaxonomyEntry> entries = new ArrayList<>(TaxonomyFile.starter());
        entries.addAll(new MadeActors(seed).withNames(names));
        List<TaxonomyEntry> actors = Taxonomy.compile(entries).actors();
        int all = actors.stream()
                .mapToInt(
                        actor -> 1 + actor.getActor().orElseThrow().getAliases().size())
                .sum();
        System.out.printf("%,d names of %,d actors%n", all, actors.size());
        return actors;
    }

    private static NameIndex made(List<TaxonomyEntry> actors) {
        long start = System.nanoTime();
        NameIndex index = new NameIndex(actors);
        System.out.printf("  index made in %.1f s%n", (System.nanoTime() - start) / 1e9);
        return index;
    }

    /** Entries that did not change are the same objects in both taxonomies. */
    private static NameIndex swapped(List<TaxonomyEntry> actors, long before) {
        NameIndex index = made(actors);
        try {
            print("actors and the index of their names", before);
            NameIndex next = made(actors);
            print("the same, and the index that comes after", before);
            return next;
        } finally {
            Reference.reachabilityFence(index);
        }
    }

    private static void print(String what, long before) {
        System.out.printf("  %-44s %8.1f MiB%n", what, Heap.mebibytes(Heap.live() - before));
    }

    private static void find(List<Article> articles, NameIndex index) {
        double words =
                articles.stream().mapToInt(NameIndex::countWords).average().orElse(0);
        double found = articles.stream().mapToInt(index::count).average().orElse(0);
        System.out.printf("%n%,d articles, %,.0f words and %.1f names on average%n", articles.size(), words, found);
        measure("cut into words alone", words, articles, NameIndex::countWords);
        measure("cut, and names found", words, articles, index::count);
    }

    private static void measure(String name, double words, List<Article> articles, ToLongFunction<Article> work) {
        double millis = Alone.millis(articles, TIME, work);
        System.out.printf(
                "  %-44s %8.3f ms of processor, %,9.0f articles/s, %,12.0f words/s on one core%n",
                name, millis, 1_000 / millis, words * 1_000 / millis);
    }
}
