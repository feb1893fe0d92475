package io.wireroom.cli.why;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Progress;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.NewestFirst;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds named articles among those enriched, the newest first. */
final class ArticleSearch {
    private final NewestFirst newest;

    ArticleSearch(Invocation invocation, KafkaConnection kafka) {
        Progress progress = new Progress(invocation.err(), InstantSource.system(), "records looked at");
        this.newest = new NewestFirst(kafka.clients(), invocation.stopSignal(), progress);
    }

    /** Looks for articles until each has been found or all have been looked at. */
    void find(List<NamedArticle> names) {
        newest.read(
                Topics.ENRICHED,
                names.stream().flatMap(name -> name.wholeId().stream()).findFirst(),
                () -> names.stream().allMatch(NamedArticle::isFound),
                article -> names.forEach(name -> name.offer(article)));
    }

    /**
     * The latest revision of an article that has been looked for.
     *
     * @throws CommandFailure when there is none, saying whether it has at least been published, or when several are meant
     */
    EnrichedArticle found(NamedArticle name) {
        if (name.isAmbiguous()) {
            throw CommandFailure.usage("'" + name.name() + "' begins several ids: " + String.join(", ", name.ids()));
        }
        return name.latest().orElseThrow(() -> missing(name));
    }

    private CommandFailure missing(NamedArticle name) {
        NamedArticle published = new NamedArticle(name.name());
        newest.read(Topics.ARTICLES, name.wholeId(), published::isFound, published::offer);
        Optional<String> id = published.ids().stream().findFirst();
        return id.map(of -> CommandFailure.check("'" + name.name() + "' has been published, as " + of
                        + ", but is not enriched: either not yet, and wireroom status shows how far the enrichment is"
                        + " behind, or it was rejected, and wireroom rejections list says why"))
                .orElseGet(() -> CommandFailure.usage("'" + name.name()
                        + "' is neither the id nor the address of an enriched article; wireroom tail --from earliest"
                        + " --until-end lists them, wireroom rejections list those that were rejected"));
    }
}
