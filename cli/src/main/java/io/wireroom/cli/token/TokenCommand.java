package io.wireroom.cli.token;

import picocli.CommandLine.Command;

/** {@code wireroom token}: groups its subcommands. */
@Command(
        name = "token",
        description = "Who may use the HTTP API and the page: makes, lists and revokes tokens.",
        footer = {
            "  wireroom token create --name ana@example.org --level edit --expires 90d",
            "  wireroom token list",
            "  wireroom token revoke 5f0c2a9be411"
        },
        synopsisSubcommandLabel = "COMMAND")
public final class TokenCommand {}
