package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds signs of companies at exchanges, with the price moves beside them: {@code (TSLA-1.61%)}, {@code (NYSE: BABA)},
 * {@code (TSLA.O)}, {@code $TSLA}, {@code TSLA, -1.6%}. Those of the taxonomy mention their actor; others belong to
 * the name in front of their brackets and are no names themselves. Confined to one article.
 */
final class Tickers {
    private static final int MAX_LETTERS = 6;
    private static final Set<String> EXCHANGES = WordLists.each("""
            NYSE NASDAQ NasdaqGS LSE LON TSX TSXV CVE ASX HKEX HKG SEHK TYO TSE BSE NSE FRA XETRA ETR EPA AMS
            BME BIT STO CPH OSL HEL OTC OTCMKTS OTCQB OTCQX AMEX NYSEARCA NYSEAMERICAN KRX SGX JSE SIX SWX
            EURONEXT AIM CSE CBOE SHA SHE TPE
            """);
    /** Marks of exchanges after a dot, as Reuters and Yahoo write them. */
    private static final Set<String> SUFFIXES = WordLists.each("""
            O OQ N L PA DE F MI MC AS BR SW S T HK SS SZ KS KQ TO V AX BO NS SA MX ST CO HE OL VI LS IR TW SI PK
            K A B
            """);

    private static final List<String> MARKET = List.of("shares", "stock", "stocks", "Nasdaq", "NYSE", "investors");

    private final Map<String, TaxonomyEntry> known;
    private final Reading reading;
    private final Map<Integer, Ticker> inBrackets = new HashMap<>();

    /**
     * A ticker in the text.
     *
     * @param from index of its first word
     * @param to index after its last
     * @param actor whose it is; null when it is not in the taxonomy
     */
    private record Ticker(
            Words words, int from, int to, @Nullable TaxonomyEntry actor) {}

    Tickers(Map<String, TaxonomyEntry> known, Reading reading) {
        this.known = known;
        this.reading = reading;
    }

    /** Takes the tickers that stand in an unmistakable form, before names are read. */
    void read() {
        reading.fields().forEach(this::read);
    }

    private void read(Words words) {
        for (int at = 0; at < words.size(); at++) {
            if (mayStart(words.get(at))) {
                at = Math.max(at, readAt(words, at) - 1);
            }
        }
    }

    private boolean mayStart(Word word) {
        return (word.gap() != Gap.SPACE && word.gap() != Gap.COMMA)
                || known.containsKey(word.core())
                || EXCHANGES.contains(word.core());
    }

    private boolean isKnown(Words words, int at) {
        return known.containsKey(words.get(at).core());
    }

    /** The index after a ticker that starts at a word; that of the word when none does. */
    private int readAt(Words words, int at) {
        boolean exchange = isExchange(words, at);
        int sign = exchange ? at + 1 : at;
        if (!isSign(words.get(sign))) {
            return at;
        }
        boolean letters = words.get(sign).shape() != Shape.OTHER;
        int end = end(words, sign);
        Ticker ticker = ticker(words, sign, end);
        boolean dollar = before(words, sign, 1) == '$';
        boolean open = isOpen(before(words, at, dollar ? 2 : 1));
        boolean clear = exchange
                || (open && (end > sign + 1 || (letters && movesAfter(words, end - 1, false))))
                || (ticker.actor() != null && (dollar || movesAfter(words, end - 1, true)));
        if (clear || (dollar && letters)) {
            reading.take(words, at, end);
            take(ticker, at, open);
            return end;
        }
        return at;
    }

    private void take(Ticker ticker, int from, boolean open) {
        if (open) {
            inBrackets.put(reading.position(ticker.words(), from), ticker);
        }
        if (ticker.actor() != null) {
            Referent referent = reading.cast().known(ticker.actor());
            reading.mention(referent, ticker.words(), ticker.from(), ticker.to(), Cause.TICKER);
        }
    }

    private Ticker ticker(Words words, int from, int end) {
        String text = words.field()
                .prose()
                .substring(words.get(from).start(), words.get(end - 1).end());
        TaxonomyEntry whole = known.get(text.replace('-', '.'));
        return whole != null || end == from + 1
                ? new Ticker(words, from, end, whole)
                : new Ticker(words, from, end, known.get(words.get(from).core()));
    }

    /** The index after a ticker, with the mark of its exchange as in {@code TSLA.O}. */
    private static int end(Words words, int at) {
        if (at + 1 < words.size() && words.get(at).end() == words.get(at + 1).start() - 1) {
            char between = words.field().prose().charAt(words.get(at).end());
            return between == '.' && SUFFIXES.contains(words.get(at + 1).core()) ? at + 2 : at + 1;
        }
        return at + 1;
    }

    private static boolean isSign(Word word) {
        String core = word.core();
        boolean letters = word.shape() == Shape.CAPITALS
                || (word.shape() == Shape.CAPITALISED && core.length() == 1)
                || (word.shape() == Shape.OTHER && core.length() >= 4);
        return letters && core.length() <= MAX_LETTERS && core.chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean isExchange(Words words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        String core = words.get(at).core();
        int colon = words.get(at).wholeEnd();
        return (EXCHANGES.contains(core) || core.equals("Nasdaq") || core.equals("Euronext"))
                && words.field().prose().charAt(colon) == ':'
                && words.get(at + 1).start() <= colon + 3
                && isSign(words.get(at + 1));
    }

    private static char before(Words words, int at, int signs) {
        int offset = words.get(at).start() - signs;
        return offset < 0 ? ' ' : words.field().prose().charAt(offset);
    }

    private static boolean isOpen(char c) {
        return c == '(' || c == '[' || c == '<';
    }

    /**
     * Whether a price move follows, such as {@code -1.61%}.
     *
     * @param strict outside of brackets, where both sign and percent are asked for
     */
    private static boolean movesAfter(Words words, int at, boolean strict) {
        String text = words.field().prose();
        int i = words.get(at).wholeEnd();
        while (i < text.length() && " ,:;".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        boolean signed = i < text.length() && "+-−–▲▼↑↓".indexOf(text.charAt(i)) >= 0;
        i = signed ? i + 1 : i;
        int digits = i;
        while (i < text.length()
                && (Character.isDigit(text.charAt(i)) || (i > digits && ".,".indexOf(text.charAt(i)) >= 0))) {
            i++;
        }
        boolean percent = i < text.length() && text.charAt(i) == '%';
        boolean decimal = i > digits && text.substring(digits, i).indexOf('.') > 0;
        return i > digits && (strict ? signed && percent : percent || (signed && decimal));
    }

    /** Whether the brackets after a name hold a ticker, so that the name is a company's. */
    boolean followsName(Words words, int end) {
        return end < words.size() && inBrackets.containsKey(reading.position(words, end));
    }

    /** The actor whose ticker stands in brackets after a name, which so is a name of it; null when none does. */
    @Nullable
    TaxonomyEntry actorAfter(Words words, int end) {
        Ticker ticker = end < words.size() ? inBrackets.get(reading.position(words, end)) : null;
        return ticker == null ? null : ticker.actor();
    }

    /** Gives tickers to the names in front of them, after all names are read. */
    void join() {
        inBrackets.forEach((position, ticker) -> {
            int before = ticker.from() - (position == reading.position(ticker.words(), ticker.from()) ? 1 : 2);
            Referent named = reading.named(ticker.words(), before);
            if (ticker.actor() == null && named != null && !named.isPerson()) {
                reading.mention(named, ticker.words(), ticker.from(), ticker.to(), Cause.TICKER);
            }
        });
        reading.fields().forEach(this::readBare);
    }

    /** Signs in brackets without more, which acronyms may be too: beside their actor, or in market news. */
    private void readBare(Words words) {
        for (int at = 1; at < words.size(); at++) {
            if (words.get(at).gap() == Gap.BRACKET && isBare(words, at)) {
                TaxonomyEntry actor = known.get(words.get(at).core());
                Referent beside = reading.named(words, at - 1);
                boolean own = actor != null && beside != null && beside.id().equals(actor.getId());
                boolean market =
                        actor != null && beside == null && words.get(at - 1).shape() == Shape.LOWER;
                if (actor != null && (own || (market && reading.context().holdsOneOf(MARKET)))) {
                    reading.mention(reading.cast().known(actor), words, at, at + 1, Cause.TICKER);
                }
            }
        }
    }

    private boolean isBare(Words words, int at) {
        int end = words.get(at).wholeEnd();
        Referent named = reading.named(words, at);
        return isKnown(words, at)
                && named == null
                && end < words.field().prose().length()
                && words.field().prose().charAt(end) == ')';
    }
}
