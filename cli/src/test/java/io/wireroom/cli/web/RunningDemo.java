package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.cli.Wireroom;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code wireroom demo} as its user starts it, in this JVM, until the test is through. */
final class RunningDemo implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("the page +(http://\\S+)");
    private static final Pattern SITE = Pattern.compile("the site +(http://\\S+)");

    private final StopSignal stop = StopSignal.manual();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> run;

    RunningDemo() {
        Surroundings surroundings = new Surroundings(
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                stop);
        this.run = CompletableFuture.supplyAsync(() -> Wireroom.run(surroundings, "demo"));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> run.isDone() || SITE.matcher(out()).find());
        assertThat(run).as(out() + err.toString(StandardCharsets.UTF_8)).isNotDone();
    }

    /** The page, with what signs in. */
    URI page() {
        return found(PAGE);
    }

    /** The site that its feeds come from. */
    URI site() {
        return found(SITE);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        stop.ask();
        assertThat(run.orTimeout(60, TimeUnit.SECONDS).join())
                .as(out() + err.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private URI found(Pattern pattern) {
        Matcher matcher = pattern.matcher(out());
        assertThat(matcher.find()).as(out()).isTrue();
        return URI.create(matcher.group(1));
    }
}
