package io.wireroom.cli;

import io.wireroom.cli.article.ImportCommand;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Surroundings;
import io.wireroom.cli.demo.DemoCommand;
import io.wireroom.cli.extract.ExtractCommand;
import io.wireroom.cli.feeds.FeedsAddCommand;
import io.wireroom.cli.feeds.FeedsCommand;
import io.wireroom.cli.feeds.FeedsExplainCommand;
import io.wireroom.cli.feeds.FeedsExportCommand;
import io.wireroom.cli.feeds.FeedsFindCommand;
import io.wireroom.cli.feeds.FeedsImportCommand;
import io.wireroom.cli.feeds.FeedsListCommand;
import io.wireroom.cli.feeds.FeedsPreviewCommand;
import io.wireroom.cli.feeds.FeedsRemoveCommand;
import io.wireroom.cli.process.ProcessCommand;
import io.wireroom.cli.rejection.RejectionsCommand;
import io.wireroom.cli.rejection.RejectionsListCommand;
import io.wireroom.cli.rejection.RejectionsRetryCommand;
import io.wireroom.cli.rejection.RejectionsShowCommand;
import io.wireroom.cli.replay.ReplayCommand;
import io.wireroom.cli.service.EnrichCommand;
import io.wireroom.cli.service.IngestCommand;
import io.wireroom.cli.service.SinkCommand;
import io.wireroom.cli.service.UpCommand;
import io.wireroom.cli.service.WebCommand;
import io.wireroom.cli.settings.ConfigCheckCommand;
import io.wireroom.cli.settings.ConfigCommand;
import io.wireroom.cli.settings.ConfigShowCommand;
import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.cli.status.StatusCommand;
import io.wireroom.cli.tail.TailCommand;
import io.wireroom.cli.taxonomy.TaxonomyApplyCommand;
import io.wireroom.cli.taxonomy.TaxonomyCandidatesCommand;
import io.wireroom.cli.taxonomy.TaxonomyCommand;
import io.wireroom.cli.taxonomy.TaxonomyDiffCommand;
import io.wireroom.cli.taxonomy.TaxonomyExportCommand;
import io.wireroom.cli.taxonomy.TaxonomyImportCommand;
import io.wireroom.cli.taxonomy.TaxonomyQueryCommand;
import io.wireroom.cli.taxonomy.TaxonomyTestCommand;
import io.wireroom.cli.taxonomy.TaxonomyValidateCommand;
import io.wireroom.cli.token.TokenCommand;
import io.wireroom.cli.token.TokenCreateCommand;
import io.wireroom.cli.token.TokenListCommand;
import io.wireroom.cli.token.TokenRevokeCommand;
import io.wireroom.cli.why.WhyCommand;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.RunLast;

/** The tree of all subcommands, wired to one invocation. */
public final class CommandTree {
    private CommandTree() {}

    /** The whole command, ready to execute once. */
    public static CommandLine of(Surroundings surroundings) {
        Invocation invocation = new Invocation(SettingsCatalogue.all(), surroundings);
        CommandLine root = new CommandLine(new WireroomCommand(invocation));
        addAll(root, invocation);
        Failures failures = new Failures(invocation);
        root.setOut(surroundings.outWriter())
                .setErr(surroundings.errWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler(failures::failed)
                .setExecutionStrategy(parsed -> {
                    Logs.configure(invocation, parsed);
                    return new RunLast().execute(parsed);
                });
        HelpText.apply(root);
        return root;
    }

    private static void addAll(CommandLine root, Invocation invocation) {
        root.addSubcommand(new DemoCommand(invocation));
        root.addSubcommand(new UpCommand(invocation));
        root.addSubcommand(new IngestCommand(invocation));
        root.addSubcommand(new EnrichCommand(invocation));
        root.addSubcommand(new SinkCommand(invocation));
        root.addSubcommand(new WebCommand(invocation));
        root.addSubcommand(new ProcessCommand(invocation));
        root.addSubcommand(new ImportCommand(invocation));
        root.addSubcommand(new TailCommand(invocation));
        root.addSubcommand(new WhyCommand(invocation));
        root.addSubcommand(taxonomy(invocation));
        root.addSubcommand(new ReplayCommand(invocation, InstantSource.system()));
        root.addSubcommand(feeds(invocation));
        root.addSubcommand(new ExtractCommand(invocation));
        root.addSubcommand(rejections(invocation));
        root.addSubcommand(token(invocation));
        root.addSubcommand(new StatusCommand(invocation));
        root.addSubcommand(config(invocation));
    }

    private static CommandLine taxonomy(Invocation invocation) {
        return new CommandLine(new TaxonomyCommand())
                .addSubcommand(new TaxonomyValidateCommand(invocation))
                .addSubcommand(new TaxonomyTestCommand(invocation, InstantSource.system()))
                .addSubcommand(new TaxonomyQueryCommand(invocation, InstantSource.system()))
                .addSubcommand(new TaxonomyDiffCommand(invocation))
                .addSubcommand(new TaxonomyApplyCommand(invocation))
                .addSubcommand(new TaxonomyExportCommand(invocation))
                .addSubcommand(new TaxonomyImportCommand(invocation, InstantSource.system(), System.in))
                .addSubcommand(new TaxonomyCandidatesCommand(invocation, InstantSource.system()));
    }

    private static CommandLine feeds(Invocation invocation) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(new FeedsListCommand(invocation))
                .addSubcommand(new FeedsExplainCommand(invocation))
                .addSubcommand(new FeedsAddCommand(invocation))
                .addSubcommand(new FeedsRemoveCommand(invocation))
                .addSubcommand(new FeedsImportCommand(invocation))
                .addSubcommand(new FeedsExportCommand(invocation))
                .addSubcommand(new FeedsFindCommand(invocation))
                .addSubcommand(new FeedsPreviewCommand(invocation));
    }

    private static CommandLine rejections(Invocation invocation) {
        return new CommandLine(new RejectionsCommand())
                .addSubcommand(new RejectionsListCommand(invocation))
                .addSubcommand(new RejectionsShowCommand(invocation))
                .addSubcommand(new RejectionsRetryCommand(invocation));
    }

    private static CommandLine token(Invocation invocation) {
        return new CommandLine(new TokenCommand())
                .addSubcommand(new TokenCreateCommand(invocation, InstantSource.system()))
                .addSubcommand(new TokenListCommand(invocation, InstantSource.system()))
                .addSubcommand(new TokenRevokeCommand(invocation));
    }

    private static CommandLine config(Invocation invocation) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(invocation))
                .addSubcommand(new ConfigShowCommand(invocation));
    }
}
