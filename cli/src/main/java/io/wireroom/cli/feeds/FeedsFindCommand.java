package io.wireroom.cli.feeds;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.console.Progress;
import io.wireroom.ingest.find.FeedFinder;
import io.wireroom.ingest.find.Findings;
import io.wireroom.ingest.find.Findings.Found;
import io.wireroom.ingest.find.Findings.Try;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.web.Web;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds find}. */
@Command(
        name = "find",
        description = {
            "Finds the feeds of a site from any of its addresses, the best first.",
            "Looks at link elements and links of the page, at usual paths, and at the sitemaps of robots.txt. Each candidate is"
                    + " fetched and read, one at a time and 30 at most; what was tried is printed with what came of it.",
            "Exit code 1 when there is none."
        },
        footer = {
            "  wireroom feeds find example.org",
            "  wireroom feeds find https://example.org/world --json | jq -r 'select(.found) | .url' | head -n 1",
            "  wireroom feeds add \"$(wireroom feeds find example.org --json | jq -r 'select(.found) | .url' | head -n 1)\""
        })
public final class FeedsFindCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "URL", description = "Any address of the site; https:// where it names no scheme.")
    private @Nullable String url;

    @Option(
            names = "--json",
            description = "A JSON object a line: feeds with found: true, then what was tried with found: false.")
    private boolean json;

    public FeedsFindCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        WebAddress start = start(Invocation.required(url));
        HttpSettings settings = HttpSettings.from(invocation.configuration());
        InstantSource clock = InstantSource.system();
        Hosts hosts = new Hosts(settings.hostGap(), clock);
        try (HttpFetcher fetcher = new HttpFetcher(settings, hosts, clock)) {
            Progress progress = new Progress(invocation.err(), clock, "addresses at most");
            Findings findings = new FeedFinder(Web.of(fetcher, hosts, clock), clock)
                    .find(start, asked -> progress.at(asked, FeedFinder.MOST_REQUESTS));
            if (json) {
                printJson(findings);
            } else {
                print(findings);
            }
            return findings.feeds().isEmpty() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
        }
    }

    private static WebAddress start(String written) {
        Reading<WebAddress> reading = WebAddress.read(written.contains("://") ? written : "https://" + written);
        return reading.value()
                .orElseThrow(() -> CommandFailure.usage(written + ": "
                        + reading.problem().map(UrlProblem::sentence).orElse("not an address")));
    }

    private void print(Findings findings) {
        PrintStream out = invocation.out();
        findings.feeds().forEach(feed -> out.println(Printable.line(line(feed))));
        out.println(findings.feeds().isEmpty() ? "No feed was found. Tried:" : "Tried:");
        findings.tried().forEach(tried -> out.println("  " + Printable.line(line(tried), 200)));
    }

    private static String line(Found feed) {
        return feed.url() + "  " + feed.title().orElse("(no title)") + "  (" + feed.format() + ", " + feed.entries()
                + " entries" + feed.newest().map(at -> ", newest " + at).orElse("") + "; found by "
                + feed.hint().words() + ")";
    }

    private static String line(Try tried) {
        String detail = tried.detail().isEmpty() ? "" : ": " + tried.detail();
        return tried.outcome() + "  " + tried.url() + "  (" + tried.hint().words() + ")" + detail;
    }

    private void printJson(Findings findings) {
        JsonLines lines = JsonLines.to(invocation.out());
        findings.feeds().forEach(feed -> lines.write(json(feed)));
        findings.tried().forEach(tried -> lines.write(json(tried)));
    }

    private static Map<String, Object> json(Found feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("found", true);
        json.put("url", feed.url());
        feed.title().ifPresent(title -> json.put("title", title));
        json.put("format", feed.format().name());
        json.put("entries", feed.entries());
        feed.newest().map(Instant::toString).ifPresent(at -> json.put("newest", at));
        json.put("by", feed.hint().name());
        return json;
    }

    private static Map<String, Object> json(Try tried) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("found", false);
        json.put("url", tried.url());
        json.put("by", tried.hint().name());
        json.put("outcome", tried.outcome());
        json.put("detail", tried.detail());
        return json;
    }
}
