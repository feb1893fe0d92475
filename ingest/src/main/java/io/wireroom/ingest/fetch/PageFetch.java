package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.Boilerplate;
import io.wireroom.ingest.boilerplate.CleanedBody;
import io.wireroom.ingest.boilerplate.PageLesson;
import io.wireroom.ingest.extract.ArticleExtractor;
import io.wireroom.ingest.extract.Extraction;
import io.wireroom.ingest.extract.ExtractionLimits;
import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.extract.ExtractionResult;
import io.wireroom.ingest.extract.FeedHint;
import io.wireroom.ingest.extract.PageInput;
import io.wireroom.ingest.fetch.PageOutcome.Trouble;
import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.robots.RobotsGate;
import io.wireroom.ingest.web.Web;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Discovery;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one try at the page of a discovery. Where the page fails for good, the feed's own text stands in when it is long
 * enough to be the article; never where the page is gone or a wall, for then nobody can check it (decision record 0053).
 * Thread-safe.
 */
final class PageFetch {
    private static final Logger LOG = LoggerFactory.getLogger(PageFetch.class);
    private static final int LEAST_FEED_TEXT = 400;
    private static final Set<Enum<?>> NO_SUBSTITUTE = Set.of(
            FetchProblem.NOT_FOUND,
            FetchProblem.GONE,
            FetchProblem.BOT_WALL,
            ExtractionProblem.BOT_WALL,
            ExtractionProblem.CONSENT_WALL,
            ExtractionProblem.SOFT_404,
            ExtractionProblem.LISTING);

    private final Fetcher fetcher;
    private final Optional<RobotsGate> robots;
    private final FetchSettings settings;
    private final ArticleExtractor extractor;
    private final InstantSource clock;

    PageFetch(Web web, FetchSettings settings, InstantSource clock) {
        this.fetcher = web.fetcher();
        this.settings = settings;
        this.clock = clock;
        this.robots = settings.robots() ? Optional.of(web.robots()) : Optional.empty();
        this.extractor = new ArticleExtractor(extractionLimits(settings), clock);
    }

    /**
     * Tries; where robots.txt of the page's site is not known, the try is to read that.
     *
     * @param attempt 1 for the first try
     * @param known what the page's source repeats
     */
    PageOutcome attempt(Discovery discovery, int attempt, Boilerplate known) {
        if (discovery.getContentFrom() == ContentFrom.FEED) {
            return PageOutcome.publish(ArticleAssembler.fromFeed(discovery));
        }
        try {
            return page(discovery, attempt, known);
        } catch (RuntimeException e) {
            LOG.error("reading {} failed", discovery.getUrl(), e);
            return failed(discovery, attempt, trouble(FetchProblem.INTERNAL, e.toString()));
        }
    }

    private PageOutcome page(Discovery discovery, int attempt, Boilerplate known) {
        Optional<RobotsGate> unread = robots.filter(gate -> !gate.knows(discovery.getUrl()));
        if (unread.isPresent()) {
            unread.get().read(discovery.getUrl());
            return PageOutcome.again();
        }
        Optional<FetchProblem> objection = robots.flatMap(gate -> gate.objection(discovery.getUrl()));
        if (objection.isPresent()) {
            return failed(discovery, attempt, trouble(objection.get(), "robots.txt of its site"));
        }
        FetchResult fetched = fetcher.fetch(FetchRequest.of(discovery.getUrl(), Wanted.PAGE, settings.limits()));
        Instant fetchedAt = clock.instant();
        if (fetched.document().isEmpty()) {
            return failed(discovery, attempt, trouble(fetched));
        }
        ExtractionResult result = extractor.extract(input(discovery, fetched), known);
        return result.extraction()
                .map(page -> published(
                        ArticleAssembler.fromPage(
                                discovery, page, fetched.trail().url(), fetchedAt),
                        page))
                .orElseGet(() ->
                        failed(discovery, attempt, trouble(result.problem().orElseThrow(), result.detail())));
    }

    private static PageOutcome published(Article article, Extraction page) {
        CleanedBody cleaned = new CleanedBody(page.body(), page.repeated());
        return PageOutcome.publish(article, PageLesson.of(article.getId(), cleaned));
    }

    private PageOutcome failed(Discovery discovery, int attempt, Trouble trouble) {
        boolean passing = trouble.reason() instanceof FetchProblem problem && problem.passing();
        if (passing && attempt < settings.retries().attempts()) {
            return PageOutcome.retry(trouble);
        }
        return substitutable(discovery, trouble)
                ? PageOutcome.publishInstead(ArticleAssembler.fromFeed(discovery), trouble)
                : PageOutcome.reject(trouble);
    }

    private static boolean substitutable(Discovery discovery, Trouble trouble) {
        return !NO_SUBSTITUTE.contains(trouble.reason())
                && FeedText.of(discovery.getContent()).length() >= LEAST_FEED_TEXT;
    }

    private static ExtractionLimits extractionLimits(FetchSettings settings) {
        ExtractionLimits usual = ExtractionLimits.DEFAULT;
        return new ExtractionLimits(settings.limits().bytes().toIntBytes(), usual.maxTags(), usual.maxDepth());
    }

    private static PageInput input(Discovery discovery, FetchResult fetched) {
        FetchResult.Document document = fetched.document().orElseThrow();
        FeedHint hint = new FeedHint(discovery.getTitle(), discovery.getSummary());
        return new PageInput(
                document.body(),
                document.contentType(),
                URI.create(fetched.trail().url()),
                Optional.of(hint));
    }

    private static Trouble trouble(FetchResult fetched) {
        return fetched.failure()
                .map(failure -> new Trouble(
                        failure.problem(), failure.detail(), fetched.wishes().retryAfter()))
                .orElseGet(() -> trouble(FetchProblem.UNEXPECTED_STATUS, "no document"));
    }

    private static Trouble trouble(Enum<?> reason, String detail) {
        return new Trouble(reason, detail, Optional.empty());
    }
}
