package io.wireroom.cli.demo.check;

import io.wireroom.cli.demo.content.DemoArticle;
import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.cli.demo.content.EntryFlaw;
import io.wireroom.cli.demo.content.Expected;
import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.OutletFeed;
import io.wireroom.schemas.record.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must be true at the end of the demo, derived from the annotations of its content. */
public final class DemoExpectations {
    private final DemoContent content;
    private final Function<DemoArticle, Set<String>> urls;

    /**
     * @param content what the outlets publish
     * @param urls the URLs under which an article may be indexed
     */
    public DemoExpectations(DemoContent content, Function<DemoArticle, Set<String>> urls) {
        this.content = content;
        this.urls = urls;
    }

    /** Entries that all feeds offer together, each once a feed. */
    public long offered() {
        return content.outlets().stream()
                .mapToLong(outlet -> outlet.articles().stream()
                        .mapToLong(article -> feedsWith(outlet, article))
                        .sum())
                .sum();
    }

    /** Entries that are discovered: offered ones with a link, and updates. */
    public long discovered() {
        return content.outlets().stream()
                .mapToLong(outlet -> outlet.articles().stream()
                        .filter(article -> article.flaw() != EntryFlaw.NO_LINK)
                        .mapToLong(article -> feedsWith(outlet, article)
                                * (1 + article.update().stream().count()))
                        .sum())
                .sum();
    }

    /** Articles that must be found in the end, each once. */
    public List<DemoArticle> searchable() {
        return content.articles().stream()
                .filter(article -> article.expected().rejection().isEmpty())
                .toList();
    }

    /** How many rejections of which stage and reason there must be, such as {@code FETCH BOT_WALL}. */
    public Map<String, Long> rejections() {
        return content.articles().stream()
                .flatMap(article -> article.expected().rejection().stream())
                .collect(Collectors.groupingBy(
                        rejected -> rejected.stage() + " " + rejected.reason(), TreeMap::new, Collectors.counting()));
    }

    /** What is not as it must be, in words; empty when all is well. */
    public List<String> check(Collection<IndexedArticle> indexed, Collection<Rejection> rejected) {
        Found found = new Found(indexed);
        List<String> problems = new ArrayList<>(found.amiss());
        for (DemoArticle article : searchable()) {
            found.of(article)
                    .ifPresentOrElse(
                            hit -> problems.addAll(amiss(article, hit, found)),
                            () -> problems.add(article.ref() + " is missing in Elasticsearch"));
        }
        problems.addAll(stories(found));
        problems.addAll(rejections(rejected));
        return problems;
    }

    private List<String> amiss(DemoArticle article, IndexedArticle hit, Found found) {
        List<String> problems = new ArrayList<>();
        int version = article.update().isPresent() ? 2 : 1;
        if (hit.version() != version) {
            problems.add(article.ref() + " is at version " + hit.version() + " instead of " + version);
        }
        lacks(article, "topic", article.expected().topics(), hit.topics()).ifPresent(problems::add);
        lacks(article, "actor", article.expected().actors(), hit.actors()).ifPresent(problems::add);
        copy(article, hit, found).ifPresent(problems::add);
        return problems;
    }

    private static Optional<String> lacks(DemoArticle article, String what, Set<String> wanted, Set<String> given) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(given);
        return missing.isEmpty() ? Optional.empty() : Optional.of(article.ref() + " lacks the " + what + " " + missing);
    }

    private Optional<String> copy(DemoArticle article, IndexedArticle hit, Found found) {
        Optional<IndexedArticle.Copy> wanted = article.expected().copy().flatMap(copy -> wanted(copy, found));
        return wanted.equals(hit.copy())
                ? Optional.empty()
                : Optional.of(article.ref() + " is a copy: " + spoken(hit.copy()) + "; should be: " + spoken(wanted));
    }

    private Optional<IndexedArticle.Copy> wanted(Expected.Copy copy, Found found) {
        return found.of(content.article(copy.of())).map(of -> new IndexedArticle.Copy(of.id(), copy.kind()));
    }

    private static String spoken(Optional<IndexedArticle.Copy> copy) {
        return copy.map(c -> c.kind() + " of " + c.of()).orElse("no");
    }

    /** Articles with one label share a story, articles with two labels do not. */
    private List<String> stories(Found found) {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (DemoArticle article : searchable()) {
            article.expected()
                    .story()
                    .ifPresent(label -> found.of(article)
                            .flatMap(IndexedArticle::story)
                            .ifPresentOrElse(
                                    id -> ids.computeIfAbsent(label, l -> new HashSet<>())
                                            .add(id),
                                    () -> ids.computeIfAbsent(label, l -> new HashSet<>())
                                            .add("none of " + article.ref())));
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        ids.forEach((label, stories) -> {
            if (stories.size() > 1) {
                problems.add("story '" + label + "' is split: " + new TreeSet<>(stories));
            }
            for (String story : stories) {
                String other = labels.putIfAbsent(story, label);
                if (other != null) {
                    problems.add("stories '" + other + "' and '" + label + "' are mixed: " + story);
                }
            }
        });
        return problems;
    }

    private List<String> rejections(Collection<Rejection> rejected) {
        Map<String, Long> given = rejected.stream()
                .collect(Collectors.groupingBy(
                        rejection -> rejection.getStage() + " " + rejection.getReason(),
                        TreeMap::new,
                        Collectors.counting()));
        Map<String, Long> wanted = rejections();
        return given.equals(wanted) ? List.of() : List.of("rejections are " + given + " instead of " + wanted);
    }

    private static long feedsWith(Outlet outlet, DemoArticle article) {
        return outlet.feeds().stream()
                .filter((OutletFeed feed) -> feed.carries(article))
                .count();
    }

    /** What was found, by article. */
    private final class Found {
        private final Map<String, IndexedArticle> byUrl = new HashMap<>();
        private final Set<String> unknown = new TreeSet<>();

        Found(Collection<IndexedArticle> indexed) {
            Set<String> known = content.articles().stream()
                    .flatMap(article -> urls.apply(article).stream())
                    .collect(Collectors.toSet());
            for (IndexedArticle hit : indexed) {
                String url = withoutQuery(hit.url());
                if (byUrl.put(url, hit) != null || !known.contains(url)) {
                    unknown.add(hit.url());
                }
            }
        }

        Optional<IndexedArticle> of(DemoArticle article) {
            return urls.apply(article).stream()
                    .flatMap(url -> Optional.ofNullable(byUrl.get(url)).stream())
                    .findFirst();
        }

        List<String> amiss() {
            return unknown.stream()
                    .map(url -> url + " is in Elasticsearch twice, or should not be")
                    .toList();
        }
    }

    /** Feeds of one section add tracking parameters. */
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
