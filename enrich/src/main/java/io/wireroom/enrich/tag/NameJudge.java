package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Shape;
import java.util.Locale;
import java.util.Set;

/**
 * Judges what a run of capitalised words names, by the words themselves and by those around it: a person, an
 * organisation, or nothing that acts (places, works, events, the start of a sentence).
 */
final class NameJudge {
    /** Verbs and nouns that speakers stand beside. */
    static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "told",
            "added",
            "tweeted",
            "wrote",
            "writes",
            "argued",
            "warned",
            "explained",
            "claimed",
            "insisted",
            "admitted",
            "confirmed",
            "denied",
            "announced",
            "replied",
            "asked",
            "noted",
            "recalled",
            "commented",
            "stated",
            "testified",
            "acknowledged",
            "believes",
            "thinks",
            "joked",
            "continued",
            "concluded",
            "vowed",
            "urged",
            "pledged",
            "tells",
            "adds",
            "explains",
            "insists",
            "argues",
            "warns",
            "admits",
            "who");

    private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III", "IV");
    /** Titles that portfolios and employers stand before. */
    private static final Set<String> OFFICES = Set.of(
            "Minister",
            "Secretary",
            "Commissioner",
            "Chairman",
            "Chairwoman",
            "Chairperson",
            "Chair",
            "Director",
            "Officer",
            "CEO",
            "CFO",
            "CTO",
            "COO",
            "Ambassador",
            "Governor",
            "Spokesman",
            "Spokeswoman",
            "Spokesperson",
            "Analyst",
            "Correspondent",
            "Coach",
            "Professor",
            "Founder",
            "Sen",
            "Senator",
            "Rep",
            "GM",
            "Boss");

    private static final Set<String> ROYAL = Set.of("Duke", "Duchess", "Prince", "Princess", "Earl", "Countess");
    /** Words before places. */
    static final Set<String> WHERE =
            Set.of("in", "near", "across", "outside", "around", "throughout", "inside", "into", "towards", "toward");

    /** What a run names. */
    enum Kind {
        PERSON,
        ORGANISATION,
        /** One word: only the rest of the article can tell. */
        SINGLE,
        NOTHING
    }

    /**
     * A judgement.
     *
     * @param run the run without titles before and words after that do not belong to the name
     * @param kind what it names
     * @param titled whether a title of persons stands before it
     */
    record Judgement(Run run, Kind kind, boolean titled) {}

    private final Set<String> lowerWords;

    /**
     * A judge for one article.
     *
     * @param lowerWords the words that the article also writes without a capital
     */
    NameJudge(Set<String> lowerWords) {
        this.lowerWords = lowerWords;
    }

    /**
     * The index of an office inside a run behind which a person's name stands, as in {@code Enlargement Minister Stefan
     * Fuele}; that of the run's first word when there is none.
     */
    static int office(Run run) {
        for (int at = run.to() - 2; at > run.from(); at--) {
            String core = run.words().get(at).core();
            if (OFFICES.contains(core)) {
                return isOrganisation(run.from(at + 1)) || holdsSmallWord(run, at) ? run.from() : at;
            }
        }
        return run.from();
    }

    private static boolean holdsSmallWord(Run run, int from) {
        for (int at = from; at < run.to(); at++) {
            String core = run.words().get(at).core();
            if (core.equals("of") || core.equals("for") || core.equals("and") || core.equals("&")) {
                return true;
            }
        }
        return false;
    }

    Judgement judge(Run whole) {
        Run run = trimEnd(trimStart(whole));
        int start = isOrganisation(run) ? run.from() : afterTitles(run);
        boolean titled = start > run.from();
        if (start == run.to() || run.size() == 0) {
            return new Judgement(run, Kind.NOTHING, false);
        }
        Run name = run.from(start);
        return new Judgement(name, kind(name, titled), titled);
    }

    private Run trimStart(Run run) {
        int from = run.from();
        while (from < run.to() && isCommonStart(run.words().get(from))) {
            from++;
        }
        return run.from(from);
    }

    private boolean isCommonStart(Word word) {
        return (WordLists.isCommon(word.core()) && !WordLists.GIVEN_NAMES.contains(word.core()))
                || (word.opensSentence()
                        && lowerWords.contains(word.core().toLowerCase(Locale.ROOT))
                        && !WordLists.TITLES.contains(word.core()));
    }

    private static Run trimEnd(Run run) {
        int to = run.to();
        while (to > run.from() && isCommonEnd(run.words().get(to - 1).core())) {
            to--;
        }
        return run.to(to);
    }

    private static boolean isCommonEnd(String core) {
        return WordLists.isCommon(core)
                && !SUFFIXES.contains(core)
                && !WordLists.GIVEN_NAMES.contains(core)
                && !WordLists.ORGANISATION_ENDS.contains(core);
    }

    /** The index after titles such as {@code British Prime Minister}; where the run starts when it has none. */
    private static int afterTitles(Run run) {
        int at = run.from();
        int afterTitle = at;
        while (at < run.to()) {
            String core = run.words().get(at).core();
            boolean title = WordLists.TITLES.contains(core);
            if (ROYAL.contains(core)
                    && at + 1 < run.to()
                    && run.words().get(at + 1).core().equals("of")) {
                return afterTitle;
            }
            if (!title && !WordLists.DEMONYMS.contains(core) && !WordLists.PLACES.contains(core)) {
                break;
            }
            at++;
            afterTitle = title ? at : afterTitle;
        }
        return afterTitle;
    }

    private Kind kind(Run name, boolean titled) {
        if (isPlace(name)) {
            return Kind.NOTHING;
        }
        if (name.size() == 1) {
            return Kind.SINGLE;
        }
        if (isOrganisation(name)) {
            return Kind.ORGANISATION;
        }
        if ((titled && name.size() <= 4) || isPersonByForm(name)) {
            return Kind.PERSON;
        }
        return isNothing(name) ? Kind.NOTHING : guess(name);
    }

    private static boolean isPlace(Run name) {
        if (WordLists.PLACES.contains(name.name())) {
            return true;
        }
        for (int i = name.from(); i < name.to(); i++) {
            String core = name.words().get(i).core();
            if (!WordLists.PLACES.contains(core) && !WordLists.DEMONYMS.contains(core)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrganisation(Run name) {
        if (name.size() < 2) {
            return false;
        }
        boolean marked = false;
        for (int i = name.from(); i < name.to(); i++) {
            marked |= WordLists.ORGANISATION_MARKS.contains(name.words().get(i).core());
        }
        String last = name.last().core();
        return marked || (WordLists.ORGANISATION_ENDS.contains(last) && !isGivenFirst(name));
    }

    private static boolean isGivenFirst(Run name) {
        String first = name.first().core();
        return name.size() <= 3 && WordLists.GIVEN_NAMES.contains(first) && !WordLists.PLACES.contains(first);
    }

    private static boolean isPersonByForm(Run name) {
        Word first = name.first();
        boolean initials = name.size() <= 4
                && (first.shape() == Shape.INITIAL
                        || (first.shape() == Shape.CAPITALS
                                && first.core().length() == 2
                                && name.size() == 2
                                && name.last().shape() == Shape.CAPITALISED
                                && !WordLists.isCommon(first.core())));
        for (int i = name.from() + 1; i < name.to() - 1; i++) {
            initials |= name.words().get(i).shape() == Shape.INITIAL;
        }
        return initials
                || ROYAL.contains(first.core())
                || (WordLists.GIVEN_NAMES.contains(first.core()) && name.size() <= 4);
    }

    private boolean isNothing(Run name) {
        int lower = 0;
        for (int i = name.from(); i < name.to(); i++) {
            String core = name.words().get(i).core().toLowerCase(Locale.ROOT);
            if (WordLists.isCommon(core)) {
                return true;
            }
            lower += lowerWords.contains(core) ? 1 : 0;
        }
        return lower == name.size()
                || WordLists.NOT_ACTORS.contains(name.last().core())
                || WHERE.contains(name.before())
                || WordLists.PLACES.contains(name.afterComma());
    }

    private static Kind guess(Run name) {
        boolean plain = true;
        for (int i = name.from(); i < name.to(); i++) {
            plain &= name.words().get(i).shape() == Shape.CAPITALISED
                    || name.words().get(i).shape() == Shape.LOWER;
        }
        String first = name.first().core();
        if (SPEECH.contains(name.after()) || SPEECH.contains(name.before())) {
            return Kind.PERSON;
        }
        boolean descriptive = WordLists.DEMONYMS.contains(first) || WordLists.PLACES.contains(first);
        return plain && !descriptive && name.size() <= 3 ? Kind.PERSON : Kind.ORGANISATION;
    }
}
