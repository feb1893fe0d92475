package io.wireroom.cli.demo.check;

import io.wireroom.cli.demo.flow.FlowListener;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Counts what passes on the topics. For one thread. */
public final class Tally implements FlowListener {
    private final Map<String, FeedState> feeds = new HashMap<>();
    private final Map<String, EnrichedArticle> newest = new HashMap<>();
    private final Set<String> versions = new HashSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long discoveries;
    private long articles;
    private long emissions;

    @Override
    public void polled(FeedState state) {
        feeds.put(state.getUrl(), state);
    }

    @Override
    public void discovered(Discovery discovery) {
        discoveries++;
    }

    @Override
    public void published(Article article) {
        articles++;
    }

    @Override
    public void enriched(EnrichedArticle article) {
        emissions++;
        versions.add(article.getArticle().getId() + "/" + article.getVersion());
        newest.merge(
                article.getArticle().getId(),
                article,
                (old, now) -> now.getRevision() >= old.getRevision() ? now : old);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    /** Records of all kinds but polls: grows whenever an article has moved. */
    public long moves() {
        return discoveries + articles + emissions + rejections.size();
    }

    /** Records on {@code wireroom.discoveries}. */
    public long discoveries() {
        return discoveries;
    }

    /** Records on {@code wireroom.articles}. */
    public long articles() {
        return articles;
    }

    /** Different versions of articles on {@code wireroom.enriched}. */
    public long versions() {
        return versions.size();
    }

    /** The greatest revision of each article. */
    public Collection<EnrichedArticle> newest() {
        return List.copyOf(newest.values());
    }

    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /** Rejections of a stage. */
    public long rejections(Stage stage) {
        return rejections.stream().filter(r -> r.getStage() == stage).count();
    }

    /** When a feed was last polled with success; empty when it never was. */
    public Optional<Instant> lastSuccess(String feedUrl) {
        return Optional.ofNullable(feeds.get(feedUrl)).flatMap(FeedState::getLastSuccessAt);
    }

    /** A counter summed over all feeds. */
    public long feeds(ToLongFunction<FeedCounters> counter) {
        return feeds.values().stream()
                .mapToLong(state -> counter.applyAsLong(state.getCounters()))
                .sum();
    }
}
