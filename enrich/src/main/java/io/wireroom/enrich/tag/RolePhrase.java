package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Shape;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrase around a word that heads a role: {@code Meta's former president of global affairs}, of which the role is
 * {@code former president of global affairs}.
 *
 * @param edge index of the first word of all, an article or whose role it is included
 * @param start index of the first word of the role
 * @param headEnd index after the head
 * @param end index after the role with its complement
 * @param outerEnd index after the phrase, {@code at Oxford University} included
 * @param of where the role is held; null where the phrase names nobody
 * @param ofAt index of a description of where it is held, such as {@code company's}; -1 for none
 * @param lead what introduces the role
 */
record RolePhrase(
        Words words,
        int edge,
        int start,
        int headEnd,
        int end,
        int outerEnd,
        @Nullable Referent of,
        int ofAt,
        Lead lead) {
    private static final int MAX_MODIFIERS = 5;
    private static final int MAX_WORDS = 12;
    private static final int MAX_COMPLEMENT = 8;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> PRONOUNS = Set.of("his", "her", "its", "their", "our", "my", "whose");
    private static final Set<String> TIMES =
            Set.of("former", "ex", "then", "outgoing", "incoming", "current", "acting", "interim");
    private static final Set<String> STOPS = WordLists.each("""
            said says told is was are were has had have be been will would could can may might must should did
            does do who which that whose whom where when while as but or if because after before since until he
            she it they we you i his her their its not by to than also from on at in with about over under
            between during through against into so both and of for a an the this these those there then
            """);
    private static final Set<String> HOLDER_LEADS = Set.of("at", "of", "for", "with", "in", "from");
    private static final Set<String> STATES = Set.of("US", "UK", "USA", "UAE");
    private static final Set<String> PARENTS = Set.of("parent", "owner", "maker");

    /** What stands in front of a role. */
    enum Lead {
        NOTHING,
        /** {@code a}, {@code an}, {@code the}. */
        ARTICLE,
        /** Whose it is: {@code Meta's}, {@code the company's}, {@code his}. */
        HOLDER
    }

    static boolean isHead(Word word) {
        if (word.shape() == Shape.LOWER) {
            return WordLists.ROLE_HEADS.contains(word.core());
        }
        String core = lower(word);
        return WordLists.ROLE_HEADS.contains(core) || WordLists.ROLE_TITLES.contains(core);
    }

    /** The phrase around a head; null when there is none, or it is cut off by another name. */
    static @Nullable RolePhrase around(Reading reading, Words words, int head) {
        return new Builder(reading, words, head).build();
    }

    boolean hasHolder() {
        return of != null || ofAt >= 0;
    }

    /** Whether a word in front shows that a role begins: an article, whose it is, or a word that roles begin with. */
    boolean isIntroduced() {
        return lead != Lead.NOTHING
                || WordLists.ROLE_HEADS.contains(lower(words.get(start)))
                || WordLists.ROLE_MODIFIERS.contains(lower(words.get(start)));
    }

    /** Whether the phrase is of one person: {@code the chair}, {@code Meta's chair}, {@code chair of Meta}. */
    boolean isDefinite() {
        return hasHolder() || lead != Lead.NOTHING;
    }

    /** Whether the phrase ends here, or someone speaks or another role is added. */
    boolean ends() {
        if (outerEnd >= words.size() || !words.get(outerEnd).isJoined()) {
            return true;
        }
        String next = words.get(outerEnd).core();
        return hasHolder() && (next.equals("and") || NameJudge.SPEECH.contains(next));
    }

    /** Whether the head is a title that only stands before names, such as {@code Sen.}. */
    boolean isTitleOnly() {
        return WordLists.ROLE_TITLES.contains(lower(words.get(headEnd - 1)));
    }

    private static String lower(Word word) {
        return word.core().toLowerCase(Locale.ROOT);
    }

    private static final class Builder {
        private final Reading reading;
        private final Words words;
        private int edge;
        private int start;
        private int headEnd;
        private int end;
        private int outerEnd;
        private @Nullable Referent of;
        private int ofAt = -1;
        private int formerly = -1;
        private Lead lead = Lead.NOTHING;

        Builder(Reading reading, Words words, int head) {
            this.reading = reading;
            this.words = words;
            this.start = head;
            this.headEnd = head + 1;
        }

        @Nullable
        RolePhrase build() {
            extendHead();
            extendLeft();
            end = headEnd;
            outerEnd = headEnd;
            if (!extendRight()) {
                return null;
            }
            return new RolePhrase(words, edge, start, headEnd, end, outerEnd, of, ofAt, lead);
        }

        private boolean isJoined(int at) {
            return at > 0 && at < words.size() && words.get(at).isJoined();
        }

        private boolean isFreeHead(int at) {
            return at < words.size() && reading.named(words, at) == null && isHead(words.get(at));
        }

        /** {@code chief executive officer}, {@code founder and chief executive}, {@code chief technology officer}. */
        private void extendHead() {
            boolean more = true;
            while (more && isJoined(headEnd)) {
                boolean and = words.get(headEnd).core().equals("and");
                int next = and ? headEnd + 1 : headEnd;
                more = false;
                for (int at = next; at < next + 2 && isJoined(at) && !more; at++) {
                    if (isFreeHead(at)) {
                        headEnd = at + 1;
                        more = true;
                    } else if (!mayQualify(at)) {
                        break;
                    }
                }
            }
        }

        /** Whether a word may stand between two heads or before one. */
        private boolean mayQualify(int at) {
            return reading.named(words, at) == null
                    && !STOPS.contains(lower(words.get(at)))
                    && !words.get(at).isPossessive();
        }

        private void extendLeft() {
            while (isJoined(start) && headEnd - start < MAX_WORDS && isModifier(start - 1)) {
                start--;
            }
            int at = start;
            while (isJoined(at) && start - at < MAX_MODIFIERS && mayQualify(at - 1)) {
                at--;
            }
            takeFormer();
            edge = start;
            if (isJoined(at) && introduces(at - 1)) {
                start = afterPlaces(at);
            }
        }

        /** {@code former US President} is none now. */
        private void takeFormer() {
            int at = start;
            while (isJoined(at) && isPlace(at - 1)) {
                at--;
            }
            if (at < start && isJoined(at) && TIMES.contains(lower(words.get(at - 1)))) {
                start = at - 1;
            }
        }

        private boolean isPlace(int at) {
            String core = words.get(at).core();
            return WordLists.DEMONYMS.contains(core) || WordLists.PLACES.contains(core) || STATES.contains(core);
        }

        private boolean isModifier(int at) {
            return reading.named(words, at) == null
                    && (WordLists.ROLE_MODIFIERS.contains(lower(words.get(at))) || isHead(words.get(at)));
        }

        /** {@code British Prime Minister} is a prime minister. */
        private int afterPlaces(int from) {
            int at = from;
            while (at < headEnd - 1 && isPlace(at)) {
                at++;
            }
            return at;
        }

        /** Whether the word before the role is an article or tells whose role it is; takes it if so. */
        private boolean introduces(int at) {
            Word word = words.get(at);
            String core = lower(word);
            Referent named = reading.named(words, at);
            if (named != null && !named.isPerson()) {
                of = named;
                lead = Lead.HOLDER;
                edge = beginning(at, named);
                return true;
            }
            if (named == null && word.isPossessive()) {
                ofAt = at;
                lead = Lead.HOLDER;
                edge = isJoined(at) && words.get(at - 1).core().equalsIgnoreCase("the") ? at - 1 : at;
                return true;
            }
            boolean article = ARTICLES.contains(core);
            if (article || PRONOUNS.contains(core)) {
                lead = article ? Lead.ARTICLE : Lead.HOLDER;
                edge = at;
                return true;
            }
            return false;
        }

        /** The first word of what a role belongs to; words such as {@code former} before it belong to the role. */
        private int beginning(int last, Referent named) {
            int at = last;
            while (isJoined(at) && reading.named(words, at - 1) == named) {
                at--;
            }
            if (isJoined(at) && TIMES.contains(lower(words.get(at - 1)))) {
                at--;
                formerly = at;
            }
            return isJoined(at) && ARTICLES.contains(lower(words.get(at - 1))) ? at - 1 : at;
        }

        /** Takes the complement and where the role is held; false when a name is cut in two. */
        private boolean extendRight() {
            if (formerly >= 0) {
                start = formerly;
            }
            int at = end;
            for (int part = 0; part < 2 && isJoined(at); part++) {
                String preposition = words.get(at).core();
                if (!HOLDER_LEADS.contains(preposition)) {
                    break;
                }
                int holder = isJoined(at + 1) && words.get(at + 1).core().equals("the") ? at + 2 : at + 1;
                Referent named = isJoined(holder) ? reading.named(words, holder) : null;
                if (named != null && !named.isPerson()) {
                    holder(holder, named);
                    return true;
                }
                if (!(preposition.equals("of") || preposition.equals("for")) || part > 0) {
                    break;
                }
                at = complement(at + 1);
                end = at;
                outerEnd = at;
            }
            return true;
        }

        private int complement(int from) {
            int at = from;
            while (isJoined(at) && at - from < MAX_COMPLEMENT && isInComplement(at, from)) {
                at++;
            }
            return at > from && !words.get(at - 1).core().equals("and") ? at : from - 1;
        }

        private boolean isInComplement(int at, int from) {
            String core = lower(words.get(at));
            boolean links = core.equals("and") || (core.equals("the") && at == from);
            Referent named = reading.named(words, at);
            return named == null && (links || !STOPS.contains(core)) && !NameJudge.SPEECH.contains(core);
        }

        private void holder(int from, Referent named) {
            int at = from;
            while (reading.named(words, at) == named
                    && (at == from || words.get(at).isJoined())) {
                at++;
            }
            Referent holder = named;
            Referent second = isJoined(at + 1) ? reading.named(words, at + 1) : null;
            if (isJoined(at) && PARENTS.contains(words.get(at).core()) && second != null && !second.isPerson()) {
                holder = second; // chief executive of Facebook parent Meta Platforms
                at++;
                while (reading.named(words, at) == second && words.get(at).isJoined()) {
                    at++;
                }
            }
            of = of == null ? holder : of;
            outerEnd = at;
        }
    }
}
