package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.NameJudge.Kind;
import io.wireroom.schemas.record.Cause;
import java.util.Set;

/**
 * Finds national teams, which sports writers call by their country: {@code England beat Samoa}, {@code the Scotland
 * coach}. Only in articles that are plainly about a match, and only where the country plays.
 */
final class Teams {
    private static final int ENOUGH_SPORT = 4;
    private static final Set<String> SPORT = WordLists.each("""
            match coach team squad tournament goal goals striker rugby cricket football goalkeeper innings
            wicket wickets fixture kick-off midfielder defender semi final half penalty penalties qualifier
            qualifiers scored tackle hooker batsman bowler game games players player injury bench pitch tries
            champions cup
            """);
    private static final Set<String> PLAYS = WordLists.each("""
            beat beats won lost drew play played plays face faced defeated thrashed crushed scored have were v
            vs coach captain squad striker midfielder defender goalkeeper winger skipper hooker prop lock
            international side team players bowler batsman batsmen bowlers manager qualified trailed equalised
            conceded host travel
            """);
    private static final Set<String> PLAYED = Set.of(
            "beat",
            "beating",
            "against",
            "v",
            "vs",
            "defeated",
            "thrashed",
            "faced",
            "facing",
            "defeating",
            "hammered");

    private final Reading reading;

    Teams(Reading reading) {
        this.reading = reading;
    }

    void read() {
        if (reading.lowerWords().contains("match") || reading.lowerWords().contains("game")) {
            long sport = SPORT.stream().filter(reading.lowerWords()::contains).count();
            if (sport >= ENOUGH_SPORT) {
                reading.fields().forEach(this::read);
            }
        }
    }

    private void read(Words words) {
        for (int at = 0; at < words.size(); at++) {
            int end = country(words, at);
            if (end > at) {
                Run run = new Run(words, at, end);
                boolean plays = !run.last().isPossessive() && PLAYS.contains(run.after());
                if (plays || PLAYED.contains(run.before())) {
                    name(run);
                }
                at = end - 1;
            }
        }
    }

    private void name(Run run) {
        Referent team = reading.cast().candidate(run.name(), Kind.ORGANISATION);
        if (team != null && !team.isPerson()) {
            reading.mention(team, run.words(), run.from(), run.to(), Cause.FORM);
        }
    }

    /** The index after the name of a country that starts at a word; the word's own when none does. */
    private int country(Words words, int at) {
        if (!words.get(at).isNameLike() || reading.named(words, at) != null) {
            return at;
        }
        boolean two = at + 1 < words.size()
                && words.get(at + 1).isJoined()
                && words.get(at + 1).isNameLike()
                && reading.named(words, at + 1) == null;
        if (two) {
            return WordLists.PLACES.contains(words.name(at, at + 2)) ? at + 2 : at;
        }
        return WordLists.PLACES.contains(words.get(at).core()) ? at + 1 : at;
    }
}
