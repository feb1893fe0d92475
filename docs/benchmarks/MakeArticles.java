import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Prints made-up articles in the import format, the same ones for the same arguments: {@code java MakeArticles.java 20000
 * 7 > articles.jsonl}. Some 480 words (3 KB) each, which follow Zipf's law, common English ones first and then a made
 * vocabulary. Articles come in stories with people and words of their own; known names and phrases of real news stand
 * between them; one article in ten is a lightly edited copy of a recent one. With {@code alike} as third argument all tell
 * one story: every article shares names and phrases with hundreds of others, the worst case for finding stories.
 */
public class MakeArticles {
    private static final int VOCABULARY = 20_000;
    private static final String[] SYLLABLES =
            ("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fel gor hin jal ker lam mon nor "
                            + "pol ras sel tor ven wal")
                    .split(" ");
    private static final String[] COMMON = ("the of to and a in that is for on with as was by it at from are his be has an have "
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
    private static final String[] PHRASES = ("artificial intelligence regulation|content moderation policy|antitrust case|"
                    + "interest rates|data protection|trade tariffs|ransomware attack|export controls|election campaign|"
                    + "quarterly results|climate change|labour strike|merger talks|vaccine trial|league title")
            .split("\\|");

    private final Random random;
    private final String[] words = new String[VOCABULARY];
    private final List<String> recent = new ArrayList<>();
    private final List<Story> stories = new ArrayList<>();

    /** What the reports of one event have in common. */
    private record Story(List<String> names, List<String> phrases) {}

    private MakeArticles(long seed, boolean alike) {
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            words[i] = i < COMMON.length ? COMMON[i] : madeWord();
        }
        if (alike) {
            stories.add(new Story(List.of(NAMES), List.of(PHRASES)));
        }
    }

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 7;
        boolean alike = args.length > 2 && args[2].equals("alike");
        MakeArticles maker = new MakeArticles(seed, alike);
        try (PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16))) {
            for (int i = 0; i < count; i++) {
                out.println(maker.article(i, alike));
            }
        }
    }

    private String article(int number, boolean alike) {
        Story story = alike ? stories.get(0) : story();
        String body = recent.size() > 100 && random.nextInt(10) == 0 ? edit(oneOf(recent), story) : body(story);
        recent.add(body);
        if (recent.size() > 2_000) {
            recent.remove(0);
        }
        return "{\"url\": \"https://outlet" + number % 50 + ".example/" + number + "\", \"title\": \""
                + sentence(9, story) + "\", \"body\": \"" + body + "\", \"publishedAt\": \""
                + Instant.ofEpochSecond(1_790_000_000L + number * 7L) + "\", \"language\": \"en\"}";
    }

    /** A new story, or one of the last 200 again: their sizes fall off as those of real stories do. */
    private Story story() {
        if (stories.isEmpty() || random.nextInt(3) == 0) {
            List<String> names = some(4, i -> i == 0 ? oneOf(List.of(NAMES)) : madeName());
            List<String> phrases = some(9, i -> i == 0 ? oneOf(List.of(PHRASES)) : madeWord());
            stories.add(new Story(names, phrases));
        }
        int age = (int) Math.min(stories.size() - 1, Math.exp(random.nextDouble() * Math.log(200)) - 1);
        return stories.get(stories.size() - 1 - age);
    }

    private String body(Story story) {
        StringBuilder body = new StringBuilder();
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            for (int sentence = 0; sentence < 3; sentence++) {
                body.append(sentence(14 + random.nextInt(12), story)).append(". ");
            }
            body.append("\\n\\n");
        }
        return body.toString();
    }

    private String edit(String body, Story story) {
        return body.replaceFirst("\\. ", ", it was said. ") + sentence(12, story) + ".";
    }

    private String sentence(int length, Story story) {
        StringBuilder sentence = new StringBuilder(word());
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        for (int i = 1; i < length; i++) {
            int dice = random.nextInt(40);
            sentence.append(' ')
                    .append(dice == 0 ? oneOf(story.names()) : dice == 1 ? oneOf(story.phrases()) : word());
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

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String madeWord() {
        StringBuilder word = new StringBuilder();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    /** Zipf's law by inversion: rank r with a probability near 1 / r. */
    private String word() {
        return words[(int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1)];
    }
}
