package io.wireroom.cli.token;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.runtime.config.DurationText;
import io.wireroom.schemas.record.AccessToken;
import io.wireroom.schemas.record.TokenLevel;
import io.wireroom.web.access.NewToken;
import io.wireroom.web.access.TokenOrder;
import io.wireroom.web.api.AccessLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom token create}. */
@Command(
        name = "create",
        description = {
            "Makes a token and prints it, this once: Wireroom keeps its hash only. What is said about it goes to stderr.",
            "A token is sent as \"Authorization: Bearer TOKEN\", or pasted where the page asks to sign in. It is good at once on every instance of `wireroom web`.",
            "Levels: read looks at everything; edit also changes feeds, taxonomy, saved searches and webhooks; operate also retries rejections, manages tokens and reads the audit log."
        },
        footer = {
            "  wireroom token create --name dashboards --level read",
            "  wireroom token create --name ana@example.org --level edit --expires 90d",
            "  TOKEN=$(wireroom token create --name nightly-job --level operate)"
        })
public final class TokenCreateCommand implements Callable<Integer> {
    private final Invocation invocation;
    private final InstantSource clock;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "Who or what will use it; the audit log calls its changes so.")
    private @Nullable String name;

    @Option(names = "--level", paramLabel = "read|edit|operate", required = true, description = "What it allows.")
    private @Nullable TokenLevel level;

    @Option(
            names = "--expires",
            paramLabel = "DURATION",
            description = "After which time it is no longer good, such as 12h or 90d. Default: never.")
    private @Nullable String expires;

    @Option(names = "--json", description = "One JSON object with the token and what is kept of it.")
    private boolean json;

    public TokenCreateCommand(Invocation invocation, InstantSource clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Instant now = clock.instant();
        NewToken made = NewToken.of(order(now), "command", now);
        try (TokenTopic topic = TokenTopic.open(invocation)) {
            String wanted = made.kept().getName();
            if (topic.all().stream().anyMatch(token -> token.getName().equals(wanted))) {
                throw CommandFailure.check(
                        "there is a token \"" + wanted + "\" already; `wireroom token revoke` ends it");
            }
            topic.write(made.kept().getId(), made.kept());
        }
        print(made, now);
        return ExitCode.DONE;
    }

    private TokenOrder order(Instant now) {
        try {
            Optional<Instant> end = Optional.ofNullable(expires).map(text -> now.plus(lifetime(text)));
            TokenLevel wanted = Invocation.required(level);
            return new TokenOrder(Invocation.required(name).strip(), AccessLevel.valueOf(wanted.name()), end);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static Duration lifetime(String text) {
        try {
            Duration lifetime = DurationText.parse(text);
            if (!lifetime.isNegative() && !lifetime.isZero()) {
                return lifetime;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--expires: '" + text + "': " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("--expires: a token must be good for some time");
    }

    private void print(NewToken made, Instant now) {
        AccessToken kept = made.kept();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("token", made.token());
            object.putAll(TokenJson.of(kept, now));
            JsonLines.to(invocation.out()).write(object);
            return;
        }
        invocation.out().println(made.token());
        String until = kept.getExpiresAt().map(end -> "until " + end).orElse("until it is revoked");
        invocation
                .err()
                .println("token \"" + kept.getName() + "\" with the id " + kept.getId() + " may "
                        + kept.getLevel().name().toLowerCase(Locale.ROOT) + " " + until
                        + "; it is shown this once only");
    }
}
