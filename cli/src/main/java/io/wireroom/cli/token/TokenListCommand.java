package io.wireroom.cli.token;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.schemas.record.AccessToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom token list}. */
@Command(
        name = "list",
        description =
                "Lists the tokens, the oldest first: id, level, when they were made and by whom, until when they are good, name.",
        footer = {
            "  wireroom token list",
            "  wireroom token list --json | jq -r 'select(.expired).id' | xargs -r wireroom token revoke"
        })
public final class TokenListCommand implements Callable<Integer> {
    private final Invocation invocation;
    private final InstantSource clock;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    public TokenListCommand(Invocation invocation, InstantSource clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Instant now = clock.instant();
        try (TokenTopic topic = TokenTopic.open(invocation)) {
            topic.all().forEach(token -> print(token, now));
        }
        return ExitCode.DONE;
    }

    private void print(AccessToken token, Instant now) {
        if (json) {
            JsonLines.to(invocation.out()).write(TokenJson.of(token, now));
            return;
        }
        String end = token.getExpiresAt().map(Instant::toString).orElse("no end");
        invocation
                .out()
                .println(Printable.line(String.join(
                        "  ",
                        token.getId(),
                        token.getLevel().name().toLowerCase(Locale.ROOT),
                        token.getCreatedAt().toString(),
                        "by " + token.getCreatedBy(),
                        TokenJson.hasExpired(token, now) ? "expired " + end : end,
                        token.getName())));
    }
}
