package io.wireroom.enrich.tag;

import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a place or thing that stands for whoever works there acts, as in {@code the White House said} and
 * {@code a Kremlin spokesman}, or is only a place, as in {@code outside the White House}. What does not plainly act is
 * a place.
 */
final class Metonyms {
    /** What those have who work there, after the name. */
    private static final Set<String> PEOPLE_AND_DEEDS = WordLists.each("""
            official officials spokesman spokeswoman spokesperson spokespeople aide aides adviser advisers
            advisor advisors chief counsel lawyer lawyers source sources insider insiders statement plan plans
            order orders memo policy policies proposal proposals budget pressure strategist economist economists
            doctor physician staffers staff press communications decision response demand demands warning
            request backing support approval denial criticism decree directive report figures deputy director
            secretary nominee appointee leadership propaganda propagandists critics critic loyalists ally allies
            review task council initiative efforts effort guidance contract contracts general generals
            negotiators envoy envoys veto
            """);

    private static final Set<String> PARTS_OF_A_PLACE = WordLists.each("""
            lawn grounds gate gates garden gardens fence steps podium balcony driveway briefing complex compound
            residence visitor visitors tour tours ballroom dinner building wall walls roof door doors doorstep
            lobby entrance square tower towers courtyard museum station flat kitchen library chapel room rooms
            """);

    private static final Set<String> BEFORE_AN_ACTOR = WordLists.each("""
            by with told asked urged pressed accused criticised criticized sued accuses urges presses tells asks
            lobbied lobbying between angered defied defying blamed blames embarrassed advised briefed warned
            informed thanked pressured to from for
            """);

    /** Words whose {@code to} leads to someone, not somewhere. */
    private static final Set<String> GIVEN_TO = WordLists.each("""
            according close letter letters loyal message blow challenge rebuke adviser advisers advisor said
            told wrote complained appealed reported setback request questions threat aide aides embarrassment
            gift answer answerable answers
            """);

    /** Words whose {@code for} leads to someone. */
    private static final Set<String> GAINED_FOR = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "counsel",
            "lawyer",
            "blow",
            "win",
            "victory",
            "defeat",
            "setback");

    /** Words whose {@code from} leads away from a place. */
    private static final Set<String> DISTANCES = WordLists.each("""
            blocks block miles mile yards metres meters feet kilometres kilometers away across far steps minutes
            street live walked drove reporting down up out departs departed left returned speaking spoke address
            speech moved escorted
            """);

    private static final Set<String> PASSIVE_PLACES = WordLists.each("""
            built located evacuated surrounded illuminated lit renovated closed situated visible seen designed
            painted attacked stormed guarded vandalised vandalized searched home open reopened restored
            demolished fenced a an the where in on
            """);

    private static final Set<String> AUXILIARIES = WordLists.each("""
            has had have will would did does do could can may might must should also is was are were reportedly
            now still never then later since initially repeatedly quickly instead hopes wants itself
            """);

    /** Words before a name that is an object or a place. */
    private static final Set<String> PHRASES = WordLists.each("""
            at to from of behind on over past for beside beyond opposite leaving left visited visiting entered
            entering toured via through with by about
            """);

    private Metonyms() {}

    /** Whether a name from {@code from} to before {@code to} acts. */
    static boolean acts(Words words, int from, int to) {
        String after = after(words, to);
        if (PARTS_OF_A_PLACE.contains(after)) {
            return false;
        }
        return words.get(to - 1).isPossessive()
                || PEOPLE_AND_DEEDS.contains(after)
                || isSubject(words, from, to, after)
                || isActedOn(words, from);
    }

    /** Whether a verb of its own follows; not when the name ends a phrase of place, as in {@code the man near the Kremlin said}. */
    private static boolean isSubject(Words words, int from, int to, String after) {
        if (isInPhrase(words, from)) {
            return false;
        }
        return WordLists.ACTING_VERBS.contains(after)
                || (AUXILIARIES.contains(after) && !PASSIVE_PLACES.contains(after(words, to + 1)));
    }

    private static boolean isInPhrase(Words words, int from) {
        String before = before(words, from);
        return NameJudge.WHERE.contains(before) || PHRASES.contains(before);
    }

    private static boolean isActedOn(Words words, int from) {
        int at = beforeArticle(words, from);
        String before = before(words, from);
        if (at >= 0 && words.get(at).isPossessive() && words.get(from).isJoined()) {
            return true; // Biden's White House
        }
        if (!BEFORE_AN_ACTOR.contains(before)) {
            return false;
        }
        String further = at > 0 && words.get(at).isJoined() ? lower(words, at - 1) : "";
        return switch (before) {
            case "to" -> GIVEN_TO.contains(further);
            case "from" -> !DISTANCES.contains(further) && words.get(at).isJoined();
            case "for" -> GAINED_FOR.contains(further);
            default -> true;
        };
    }

    private static int beforeArticle(Words words, int from) {
        boolean article = from > 0
                && words.get(from).isJoined()
                && words.get(from - 1).core().equalsIgnoreCase("the");
        return article ? from - 2 : from - 1;
    }

    /** The word before a name and its article; empty when none is of the same phrase. */
    private static String before(Words words, int from) {
        int at = beforeArticle(words, from);
        return words.get(at + 1).isJoined() ? lower(words, at) : "";
    }

    /** A word after a name; empty when none is of the same phrase. */
    private static String after(Words words, int at) {
        return at < words.size() && words.get(at).isJoined() ? lower(words, at) : "";
    }

    private static String lower(Words words, int at) {
        return at < 0 ? "" : words.get(at).core().toLowerCase(Locale.ROOT);
    }
}
