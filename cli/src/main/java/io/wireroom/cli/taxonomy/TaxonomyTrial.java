package io.wireroom.cli.taxonomy;

import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.tag.Tags;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TopicTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one taxonomy finds in some articles, beside what another finds. Not thread-safe. */
public final class TaxonomyTrial {
    private static final int QUOTES = 3;

    private final Tagger before;
    private final Tagger after;
    private final int shown;
    private final Map<String, Entry> entries = new TreeMap<>();
    private long articles;

    /**
     * A trial of a taxonomy.
     *
     * @param before the one that it would replace
     * @param shown articles gained and lost that are kept of each entry, to be looked at
     */
    public TaxonomyTrial(Taxonomy before, Taxonomy after, int shown) {
        this.before = Tagger.of(before);
        this.after = Tagger.of(after);
        this.shown = shown;
    }

    /**
     * An article that an entry gains, keeps or loses.
     *
     * @param words some of those by which it was found
     * @param quotes the same with what stands around them
     */
    public record Example(
            String id, String title, String source, String url, List<String> words, List<TrialQuote> quotes) {}

    /** How an entry fares. */
    public static final class Entry {
        private final String key;
        private final List<Example> gains = new ArrayList<>();
        private final List<Example> stays = new ArrayList<>();
        private final List<Example> losses = new ArrayList<>();
        private long before;
        private long after;
        private long gained;
        private long lost;

        private Entry(String key) {
            this.key = key;
        }

        /** Such as {@code topic/ai-policy}. */
        public String key() {
            return key;
        }

        public long before() {
            return before;
        }

        public long after() {
            return after;
        }

        public long gained() {
            return gained;
        }

        public long lost() {
            return lost;
        }

        public List<Example> gains() {
            return gains;
        }

        /** Some that both taxonomies find. */
        public List<Example> stays() {
            return stays;
        }

        public List<Example> losses() {
            return losses;
        }

        boolean changes() {
            return gained + lost > 0;
        }
    }

    public void take(Article article) {
        articles++;
        Map<String, List<Span>> old = found(before.tag(article));
        Map<String, List<Span>> now = found(after.tag(article));
        old.forEach((key, spans) -> {
            Entry entry = entry(key);
            entry.before++;
            if (!now.containsKey(key)) {
                entry.lost++;
                keep(entry.losses, article, spans);
            }
        });
        now.forEach((key, spans) -> {
            Entry entry = entry(key);
            entry.after++;
            if (!old.containsKey(key)) {
                entry.gained++;
                keep(entry.gains, article, spans);
            } else {
                keep(entry.stays, article, spans);
            }
        });
    }

    private Entry entry(String key) {
        return entries.computeIfAbsent(key, Entry::new);
    }

    /** Topics and actors of the taxonomy; names outside of it are nobody's entry. */
    private static Map<String, List<Span>> found(Tags tags) {
        Map<String, List<Span>> found = new LinkedHashMap<>();
        for (TopicTag topic : tags.topics()) {
            found.put("topic/" + topic.getId(), topic.getEvidence());
        }
        for (Actor actor : tags.actors()) {
            if (actor.getKnown()) {
                found.put("actor/" + actor.getId(), actor.getMentions());
            }
        }
        return found;
    }

    private void keep(List<Example> examples, Article article, List<Span> spans) {
        if (examples.size() < shown) {
            examples.add(new Example(
                    article.getId(),
                    article.getTitle(),
                    article.getSource(),
                    article.getUrl(),
                    spans.stream().map(Span::getText).distinct().limit(5).toList(),
                    spans.stream()
                            .limit(QUOTES)
                            .map(span -> TrialQuote.of(article, span))
                            .toList()));
        }
    }

    /** Articles taken. */
    public long articles() {
        return articles;
    }

    /** Every entry that either taxonomy finds, by key. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
