package io.wireroom.enrich;

import io.wireroom.schemas.record.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Articles made for tests. */
final class TestArticles {
    static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private TestArticles() {}

    static Article article(String id, Instant publishedAt, String title, String body) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("http://news.test/" + id)
                .setSource("Test Wire")
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(publishedAt)
                .setDiscoveredAt(EnrichKit.NOW)
                .setFetchedAt(EnrichKit.NOW)
                .build();
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A text of made-up words, the same for the same seed. */
    static String text(long seed, int words) {
        RandomGenerator random = random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : i % 60 == 0 ? ".\n\n" : i % 12 == 0 ? ". " : " ");
            text.append(i % 5 == 0 ? capital(word(random)) : word(random));
        }
        return text.append('.').toString();
    }

    /** The text with every n-th word replaced. */
    static String edited(String text, int every, long seed) {
        RandomGenerator random = random(seed);
        String[] words = text.split(" ");
        for (int i = every - 1; i < words.length; i += every) {
            words[i] = word(random);
        }
        return String.join(" ", words);
    }

    /**
     * Articles of which some are copies of others and some tell the same story with other words, each with its own time,
     * the same for the same seed.
     */
    static List<Article> mixed(int count, long seed) {
        RandomGenerator random = random(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int story = i % (count / 8);
            String names = text(1_000 + story, 14);
            String body = switch (random.nextInt(4)) {
                case 0 -> edited(names + " " + text(story, 200), 40, i);
                case 1 -> names + " " + text(story, 200);
                default -> names + " " + text(5_000 + i, 60) + " " + names;
            };
            String id = String.format("%032x", random.nextLong());
            articles.add(article(id, START.plusSeconds(random.nextInt(3_600)), names, body));
        }
        return articles;
    }

    /** Events, an hour after each other, of which the first report of each resembles the event before: ids such as 1-0. */
    static List<Article> chained(int events, int reports) {
        List<Article> articles = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            String names = text(1_000 + event, 5);
            for (int i = 0; i < reports; i++) {
                String earlier = i == 0 && event > 0 ? text(999 + event, 5) + " " : "";
                String own = text(5_000 + event * reports + i, 25);
                articles.add(article(
                        event + "-" + i,
                        START.plusSeconds(event * 3_600 + i),
                        earlier + names,
                        names + " " + own + " " + earlier + names));
            }
        }
        return articles;
    }

    private static String word(RandomGenerator random) {
        String[] syllables = {"ba", "ke", "li", "mo", "nu", "pra", "sto", "tri", "ver", "zan", "dor", "fel"};
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static List<Article> shuffled(List<Article> articles, long seed) {
        Article[] array = articles.toArray(Article[]::new);
        RandomGenerator random = random(seed);
        for (int i = array.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Article swapped = array[i];
            array[i] = array[j];
            array[j] = swapped;
        }
        return Arrays.asList(array);
    }
}
