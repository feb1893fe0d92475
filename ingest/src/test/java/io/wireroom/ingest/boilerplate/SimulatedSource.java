package io.wireroom.ingest.boilerplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up news site: stories with several articles each and a background paragraph that they share, authors with
 * biographies, a promo for each of its sections, a notice at the end, stock phrases, copies under other addresses, updates,
 * a daily horoscope and a live ticker. Its words are spread so that paragraphs share as many of their longer words with their
 * articles as in the development corpora. Seeded.
 */
final class SimulatedSource {
    /** What some articles say in the same words. */
    static final String PHRASE = "The ministry did not answer when asked for comment.";

    private static final List<String> SIGNS = List.of("Aries", "Taurus", "Gemini", "Cancer", "Virgo", "Libra");

    private final Random random;
    private final List<String> small;
    private final List<String> general;
    private final List<Story> stories;
    private final List<String> biographies;
    private final List<String> promos;
    private final String notice;
    private final List<String> ticker = new ArrayList<>();
    private final List<Page> earlier = new ArrayList<>();
    private int number;

    /** A page: its own text, and what it holds beside that. */
    record Page(String id, List<String> own, List<String> blocks) {}

    private record Story(List<String> words, String background) {}

    SimulatedSource(long seed) {
        random = new Random(seed);
        small = list(200, i -> word(1, 2));
        general = list(5_000, i -> word(2, 5));
        stories = list(12, i -> story());
        biographies = list(8, i -> sentence(list(30, j -> word(2, 5)), 22));
        promos = list(4, i -> sentence(list(30, j -> word(2, 5)), 14));
        notice = sentence(list(30, j -> word(2, 5)), 18);
        for (int i = 0; i < 12; i++) {
            ticker.add(sentence(stories.get(0).words(), 30));
        }
    }

    Page next() {
        number++;
        int kind = random.nextInt(100);
        if (kind < 10 && !earlier.isEmpty()) {
            Page copied = earlier.get(earlier.size() - 1 - random.nextInt(Math.min(10, earlier.size())));
            return new Page(kind < 5 ? copied.id() : "copy " + number, copied.own(), copied.blocks());
        }
        if (kind < 15) {
            ticker.add(0, sentence(stories.get(0).words(), 30));
            return withFurniture("ticker", ticker);
        }
        return kind < 20 ? withFurniture("horoscope " + number, horoscope()) : article();
    }

    private Page article() {
        Story story = stories.get(random.nextInt(stories.size()));
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 6 + random.nextInt(10); i++) {
            own.add(sentence(story.words(), 20 + random.nextInt(40)));
        }
        if (random.nextInt(2) == 0) {
            own.add(story.background());
        }
        if (random.nextInt(10) == 0) {
            own.add(2, PHRASE);
        }
        Page page = withFurniture("article " + number, own);
        earlier.add(page);
        return page;
    }

    private Page withFurniture(String id, List<String> own) {
        List<String> blocks = new ArrayList<>(own);
        blocks.add(Math.min(3, blocks.size()), pick(promos));
        blocks.add(pick(biographies));
        blocks.add(notice);
        return new Page(id, List.copyOf(own), blocks);
    }

    private List<String> horoscope() {
        List<String> own = new ArrayList<>(List.of(sentence(general, 20)));
        for (String sign : SIGNS) {
            own.add(sign + ", what the stars have in store");
            own.add(sentence(general, 35));
        }
        return own;
    }

    private Story story() {
        List<String> words = list(60, i -> word(2, 5));
        return new Story(words, sentence(words, 35));
    }

    /** A quarter of its words from those given, the rest from those that all texts use. */
    private String sentence(List<String> words, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> pick(pick(List.of(small, small, general, words))))
                .collect(Collectors.joining(" ", "", "."));
    }

    private String word(int fewest, int most) {
        return IntStream.rangeClosed(1, fewest + random.nextInt(most - fewest + 1))
                .mapToObj(i -> "" + "bdfgklmnprstvz".charAt(random.nextInt(14)) + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> list(int size, IntFunction<T> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.toCollection(ArrayList::new));
    }
}
