package io.wireroom.bench.enrich;

import io.wireroom.bench.enrich.MadeArticles.Shape;
import io.wireroom.schemas.record.Article;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints made-up articles, for {@code wireroom process} and {@code wireroom import}. */
@Command(
        name = "articles",
        description = "Prints made-up articles in the import format, the same ones for the same options.",
        mixinStandardHelpOptions = true)
public final class PrintArticles implements Callable<Integer> {
    private static final Instant FIRST = Instant.ofEpochSecond(1_790_000_000L);
    private static final int BUFFER = 1 << 16;

    @Option(names = "--articles", description = "How many (default: ${DEFAULT-VALUE}).")
    private int articles = 20_000;

    @Option(names = "--copies", description = "Share of edited copies, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double copies = 0.2;

    @Option(names = "--alike", description = "All articles tell one story: the worst case.")
    private boolean alike;

    @Option(names = "--seed", description = "Others for another seed (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Override
    public Integer call() {
        MadeArticles made = new MadeArticles(new Shape(copies, alike, false, FIRST, Duration.ofSeconds(7)), seed);
        PrintWriter out =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), BUFFER));
        for (int i = 0; i < articles; i++) {
            out.println(line(made.next()));
        }
        out.flush();
        return 0;
    }

    /** Made-up texts hold nothing that JSON escapes but line ends. */
    private static String line(Article article) {
        return "{\"url\": \"" + article.getUrl() + "\", \"title\": \"" + article.getTitle() + "\", \"body\": \""
                + article.getBody().replace("\n", "\\n") + "\", \"publishedAt\": \"" + article.getDiscoveredAt()
                + "\", \"language\": \"en\"}";
    }
}
