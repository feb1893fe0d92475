package io.wireroom.cli.token;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.schemas.record.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wireroom token revoke}. */
@Command(
        name = "revoke",
        description = "Ends tokens for good, at once on every instance. With an id that no token has none is revoked.",
        footer = {"  wireroom token revoke 5f0c2a9be411"})
public final class TokenRevokeCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of tokens, as `wireroom token list` shows them.")
    private List<String> ids = new ArrayList<>();

    public TokenRevokeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (TokenTopic topic = TokenTopic.open(invocation)) {
            Set<String> present = topic.all().stream().map(AccessToken::getId).collect(Collectors.toSet());
            for (String id : ids) {
                if (!present.contains(id)) {
                    throw CommandFailure.check("no token has the id " + id + "; `wireroom token list` shows them");
                }
            }
            ids.forEach(id -> topic.write(id, null));
        }
        ids.forEach(id -> invocation.out().println("revoked " + id));
        return ExitCode.DONE;
    }
}
