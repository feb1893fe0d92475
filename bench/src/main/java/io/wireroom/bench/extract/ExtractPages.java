package io.wireroom.bench.extract;

import io.wireroom.bench.extract.PageFolder.Page;
import io.wireroom.ingest.extract.ArticleExtractor;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.PageInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Extracts the articles of a folder's pages over and over, on one thread, beside Jsoup's parsing of the same bytes. */
@Command(
        name = "extract",
        description = {
            "Extracts the articles of stored pages on one thread, and prints milliseconds of processor and bytes a page,",
            "beside Jsoup's parsing alone of the same bytes. The collector's time stands by itself."
        },
        mixinStandardHelpOptions = true)
public final class ExtractPages implements Callable<Integer> {
    private static final URI ADDRESS = URI.create("https://example.org/section/page");

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "Pages: .html and .html.gz, subfolders included (default: the corpus of the tests).")
    private @Nullable Path folder;

    @Option(names = "--warm-up", description = "Seconds before the rounds that count (default: ${DEFAULT-VALUE}).")
    private int warmUp = 15;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--slowest", description = "Slowest pages to name (default: ${DEFAULT-VALUE}).")
    private int slowest = 5;

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT, InstantSource.system());

    @Override
    public Integer call() throws IOException {
        List<Page> pages = PageFolder.read(folder == null ? corpus() : folder);
        if (pages.isEmpty()) {
            System.err.println("no .html or .html.gz in " + folder);
            return 2;
        }
        long bytes = pages.stream().mapToLong(page -> page.body().length).sum();
        System.out.printf("%,d pages of %,d bytes on average%n%n", pages.size(), bytes / pages.size());
        System.out.printf("%-26s %31s %10s   %s%n", "", "ms of processor a page", "collector", "allocated");
        System.out.printf(
                "%-26s %7s %7s %7s %7s %10s   %7s  bytes a byte of pages from %d KiB%n",
                "", "mean", "p50", "p95", "p99", "ms a page", "KiB", PageCosts.LARGE / 1024);
        PageCosts parsing = measured("parsing alone (Jsoup)", pages, ExtractPages::parse);
        PageCosts extraction = measured("extraction, parsing incl.", pages, this::extract);
        System.out.printf("%nextraction / parsing: %.1f%n%nslowest%n", extraction.meanMillis() / parsing.meanMillis());
        extraction.slowest(slowest).forEach(System.out::println);
        return 0;
    }

    private PageCosts measured(String name, List<Page> pages, Consumer<Page> work) {
        AtomicLong done = new AtomicLong();
        Consumer<Page> counted = work.andThen(page -> done.incrementAndGet());
        long before = collectorMillis();
        PageCosts costs = PageCosts.of(pages, counted, Duration.ofSeconds(warmUp), rounds);
        double collector = (collectorMillis() - before) / (double) done.get();
        System.out.printf(
                "%-26s %7.2f %7.2f %7.2f %7.2f %10.2f   %7.0f  %s%n",
                name,
                costs.meanMillis(),
                costs.percentileMillis(50),
                costs.percentileMillis(95),
                costs.percentileMillis(99),
                collector,
                costs.meanAllocated() / 1024,
                costs.factors());
        return costs;
    }

    private void extract(Page page) {
        extractor.extract(new PageInput(page.body(), Optional.empty(), ADDRESS, Optional.empty()));
    }

    private static void parse(Page page) {
        try {
            Jsoup.parse(new ByteArrayInputStream(page.body()), null, ADDRESS.toString(), Parser.htmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long collectorMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static Path corpus() {
        return Path.of(System.getProperty("wireroom.root", "."), "ingest/src/test/resources/corpus/extract");
    }
}
