package io.wireroom.cli.demo;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Narrator;
import io.wireroom.cli.console.Palette;
import io.wireroom.cli.local.LocalService;
import io.wireroom.cli.local.LocalServices;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom demo}. */
@Command(
        name = "demo",
        description = {
            "The whole pipeline on this machine, with no network, on a small news site of its own.",
            "Starts an embedded Kafka broker, an embedded Elasticsearch node, a local site of five invented outlets whose",
            "feeds and pages grow while you watch, and all roles. Tells what flows, then prints a ledger that adds up.",
            "Keeps running so that you can look around, until SIGINT or SIGTERM; then everything is removed again."
        },
        footer = {
            "  wireroom demo",
            "  wireroom demo --once",
            "  wireroom tail --topic ai-policy     (in another terminal)"
        })
public final class DemoCommand implements Callable<Integer>, Narrator {
    private static final Duration READY = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Invocation invocation;
    private final InstantSource clock = InstantSource.system();

    @Option(
            names = "--once",
            description = {
                "Releases everything within seconds and ends when it is through: with 0 when the ledger balances and",
                "Elasticsearch holds what it should, otherwise with 1."
            })
    private boolean once;

    public DemoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = new PrintStream(invocation.out(), true, StandardCharsets.UTF_8);
        DemoPace pace = once ? DemoPace.ONCE : DemoPace.WATCHED;
        Instant start = clock.instant();
        out.println("Starting Kafka, Elasticsearch and the pipeline ...");
        try (DemoFolder folder = DemoFolder.make();
                DemoPipeline pipeline = DemoPipeline.start(folder, invocation.configuration(), pace, clock)) {
            if (!awaitReady(pipeline)) {
                return ExitCode.CHECK_FAILED;
            }
            out.println(
                    "Ready after " + Duration.between(start, clock.instant()).toSeconds() + " s.");
            out.println();
            LocalServices.Note note = announce(pipeline);
            try (DemoRun run = new DemoRun(pipeline, pace, clock, out, Palette.ofTerminal())) {
                return run(run);
            } finally {
                note.close();
                tellOfLog();
            }
        }
    }

    private int run(DemoRun run) {
        run.begin();
        int code = run.tellUntilThrough(invocation.stopSignal());
        if (!once && !invocation.stopSignal().asked()) {
            run.tellUntilStopped(invocation.stopSignal());
        }
        if (invocation.stopSignal().asked()) {
            invocation.out().println("Stopping ...");
            invocation.out().flush();
        }
        return code;
    }

    private void tellOfLog() {
        if (Files.exists(Narrator.logFile())) {
            invocation.err().println("Warnings were logged to " + Narrator.logFile());
        }
    }

    /** Waits until all roles work, so that the site's clock starts with them. */
    private boolean awaitReady(DemoPipeline pipeline) throws InterruptedException {
        Instant deadline = clock.instant().plus(READY);
        Optional<String> unready = pipeline.unready();
        while (unready.isPresent()) {
            if (pipeline.failure().isPresent()
                    || clock.instant().isAfter(deadline)
                    || invocation.stopSignal().await(LOOK)) {
                invocation.err().println("wireroom: not ready; " + unready.get());
                return false;
            }
            unready = pipeline.unready();
        }
        return true;
    }

    private LocalServices.Note announce(DemoPipeline pipeline) {
        return LocalServices.of(invocation)
                .announce(new LocalService(
                        "demo",
                        ProcessHandle.current().pid(),
                        pipeline.admin(),
                        Optional.of(pipeline.kafka()),
                        Optional.of(pipeline.elasticsearch())));
    }
}
