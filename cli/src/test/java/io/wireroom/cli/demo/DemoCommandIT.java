package io.wireroom.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import org.junit.jupiter.api.Test;

class DemoCommandIT {

    @Test
    void once_wholePipeline_accountsForEverything() {
        CommandRun run = CommandRun.of("demo", "--once");

        assertThat(run.out())
                .contains("  polled     ", "  published  ", "  tagged     ", "  copy of    ", "  story      ")
                .contains("fetch: BOT_WALL", "63 articles searchable", "version 2; ")
                .contains("68 published + 2 rejected", "adds up")
                .doesNotContain("missing", "too many", "not as it should be");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }
}
