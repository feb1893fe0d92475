import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints made-up articles in the import format, the same ones for the same arguments: {@code java MakeArticles.java 20000
 * 7 > articles.jsonl}. Words follow Zipf's law over a made vocabulary, with names and phrases of real news between them,
 * some 480 words (3 KB) each; one in ten is a lightly edited copy of an earlier one.
 */
public class MakeArticles {
    private static final int VOCABULARY = 20_000;
    private static final String[] SYLLABLES =
            ("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu zan ber cor den fel gor hin jal ker lam mon nor "
                            + "pol ras sel tor ven wal")
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

    private MakeArticles(long seed) {
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
    }

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        MakeArticles maker = new MakeArticles(args.length > 1 ? Long.parseLong(args[1]) : 7);
        try (PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16))) {
            List<String> recent = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String body = recent.size() > 100 && maker.random.nextInt(10) == 0
                        ? maker.edit(recent.get(maker.random.nextInt(recent.size())))
                        : maker.body();
                recent.add(body);
                out.println(maker.line(i, body));
            }
        }
    }

    private String line(int number, String body) {
        return "{\"url\": \"https://outlet" + number % 50 + ".example/" + number + "\", \"title\": \"" + sentence(9)
                + "\", \"body\": \"" + body + "\", \"publishedAt\": \""
                + Instant.ofEpochSecond(1_790_000_000L + number * 7L) + "\", \"language\": \"en\"}";
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            for (int sentence = 0; sentence < 3; sentence++) {
                body.append(sentence(14 + random.nextInt(12))).append(". ");
            }
            body.append("\\n\\n");
        }
        return body.toString();
    }

    private String edit(String body) {
        return body.replaceFirst("\\. ", ", it was said. ") + sentence(12) + ".";
    }

    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder(word());
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        for (int i = 1; i < length; i++) {
            int dice = random.nextInt(40);
            sentence.append(' ')
                    .append(dice == 0 ? NAMES[random.nextInt(NAMES.length)] : dice == 1 ? phrase() : word());
        }
        return sentence.toString();
    }

    private String phrase() {
        return PHRASES[random.nextInt(PHRASES.length)];
    }

    /** Zipf's law by inversion: rank r with a probability near 1 / r. */
    private String word() {
        return words[(int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1)];
    }
}
