package io.wireroom.bench.enrich;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Made-up articles, the same ones for the same shape and seed. Some 480 words (3 KB) each, which follow Zipf's law, common
 * English ones first and then a made vocabulary. Articles come in stories with people and words of their own, whose sizes
 * fall off as those of real stories do; known names and phrases of real news stand between them; a share is lightly edited
 * copies of recent ones. Not thread-safe.
 */
public final class MadeArticles {
    private static final int VOCABULARY = 20_000;
    private static final int RECENT = 2_000;
    static final int USUAL_SENTENCES = 24;
    private static final int SENTENCES_OF_A_PARAGRAPH = 3;
    private static final int YOUNG_STORIES = 200;
    private static final String[] SYLLABLES =
            ("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fel gor hin jal ker lam mon nor "
                            + "pol ras sel tor ven wal")
                    .split(" ");
    private static final String[] COMMON =
            ("the of to and a in that is for on with as was by it at from are his be has an have "
                            + "not he this but which their will said who its they were more had or been one about would than also "
                            + "when up new there after two out her people over all first into year can what time if no she last "
                            + "some other could only years most so now may before such many where those made between because "
                            + "through these while under against since being both during another even including day "
                            + "week month work say says part still back well much government company percent report country "
                            + "public national million world market group president officials state policy")
                    .split(" ");
    private static final String[] NAMES = ("Meta|Google|OpenAI|Mark Zuckerberg|Elon Musk|European Commission|Microsoft|"
                    + "Federal Trade Commission|Donald Trump|Apple|Amazon|Nvidia|TikTok|White House|Congress|Reuters|"
                    + "Supreme Court|European Union|Tim Cook|Sam Altman")
            .split("\\|");
    private static final String[] PHRASES =
            ("artificial intelligence regulation|content moderation policy|antitrust case|"
                            + "interest rates|data protection|trade tariffs|ransomware attack|export controls|election campaign|"
                            + "quarterly results|climate change|labour strike|merger talks|vaccine trial|league title")
                    .split("\\|");

    private final Shape shape;
    private final Random random;
    private final String[] words = new String[VOCABULARY];
    private final List<String> recent = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();
    private int number;

    /** What the reports of one event have in common. */
    private record Story(List<String> names, List<String> phrases) {}

    /**
     * What articles there are.
     *
     * @param copies share that is a lightly edited copy of a recent one, 0 to 1
     * @param alike true where all tell one story: every article shares names and phrases with all others
     * @param flood true where all have one text, each with an id and a title of its own
     * @param first when the first is published
     * @param apart time between two publications
     * @param sentences of a text, some 20 words each
     */
    public record Shape(double copies, boolean alike, boolean flood, Instant first, Duration apart, int sentences) {
        /** Of texts of {@value #USUAL_SENTENCES} sentences. */
        public Shape(double copies, boolean alike, boolean flood, Instant first, Duration apart) {
            this(copies, alike, flood, first, apart, USUAL_SENTENCES);
        }
    }

    public MadeArticles(Shape shape, long seed) {
        this.shape = shape;
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = i < COMMON.length ? COMMON[i] : madeWord();
        }
        if (shape.alike()) {
            stories.add(new Story(List.of(NAMES), List.of(PHRASES)));
        }
    }

    /** The next article. */
    public Article next() {
        Story story = shape.alike() ? stories.get(0) : story();
        String body = text(story);
        remember(body);
        Instant at = shape.first().plus(shape.apart().multipliedBy(number));
        Article article = Article.newBuilder()
                .setId(String.format("%016x%016x", random.nextLong(), number))
                .setUrl("https://outlet" + number % 50 + ".example/" + number)
                .setSource("outlet" + number % 50 + ".example")
                .setOrigin(Origin.IMPORT)
                .setTitle(sentence(9, story))
                .setBody(body)
                .setLanguage("en")
                .setPublishedAt(at)
                .setDiscoveredAt(at)
                .setFetchedAt(at)
                .build();
        number++;
        return article;
    }

    private String text(Story story) {
        if (shape.flood() && !recent.isEmpty()) {
            return recent.get(0);
        }
        return recent.size() > 100 && random.nextDouble() < shape.copies()
                ? edited(recent.get(random.nextInt(recent.size())), story)
                : body(story);
    }

    private void remember(String body) {
        if (recent.size() < RECENT) {
            recent.add(body);
        } else {
            recent.set(number % RECENT, body);
        }
    }

    /** A new story, or one of the last again. */
    private Story story() {
        if (stories.isEmpty() || random.nextInt(3) == 0) {
            List<String> names = some(4, i -> i == 0 ? oneOf(List.of(NAMES)) : madeName());
            List<String> phrases = some(9, i -> i == 0 ? oneOf(List.of(PHRASES)) : madeWord());
            stories.add(new Story(names, phrases));
            if (stories.size() > YOUNG_STORIES) {
                stories.remove(0);
            }
        }
        int age = (int) Math.min(stories.size() - 1, Math.exp(random.nextDouble() * Math.log(YOUNG_STORIES)) - 1);
        return stories.get(stories.size() - 1 - age);
    }

    private String body(Story story) {
        StringBuilder body = new StringBuilder();
        for (int sentence = 1; sentence <= shape.sentences(); sentence++) {
            body.append(sentence(14 + random.nextInt(12), story)).append(". ");
            if (sentence % SENTENCES_OF_A_PARAGRAPH == 0) {
                body.append("\n\n");
            }
        }
        return body.toString();
    }

    private String edited(String body, Story story) {
        return body.replaceFirst("\\. ", ", it was said. ") + sentence(12, story) + ".";
    }

    private String sentence(int length, Story story) {
        StringBuilder sentence = new StringBuilder(word());
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        for (int i = 1; i < length; i++) {
            int dice = random.nextInt(40);
            sentence.append(' ').append(dice == 0 ? oneOf(story.names()) : dice == 1 ? oneOf(story.phrases()) : word());
        }
        return sentence.toString();
    }

    private static List<String> some(int count, IntFunction<String> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String madeName() {
        return capital(madeWord()) + " " + capital(madeWord());
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String madeWord() {
        return madeWord(random, 2 + random.nextInt(3));
    }

    static String madeWord(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int n = syllables; n > 0; n--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    /** Zipf's law by inversion: rank r with a probability near 1 / r. */
    private String word() {
        return words[(int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1)];
    }
}
