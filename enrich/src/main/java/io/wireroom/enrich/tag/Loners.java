package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.NameJudge.Judgement;
import io.wireroom.enrich.tag.NameJudge.Kind;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.schemas.record.Cause;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides about names of one word that nothing longer in the article explains: someone with a title or a verb of speech
 * beside, an acronym that is used as organisations are, a name with inner capitals.
 */
final class Loners {
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z&]{1,5}|[A-Z]{1,2}[0-9][A-Z]{1,2}");

    /** Inner capitals that surnames have too. */
    private static final Pattern SURNAME = Pattern.compile("(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Van|Von|Del|O')\\p{Lu}.*");

    private static final Set<String> BEFORE_ORGANISATION =
            Set.of("the", "by", "with", "from", "at", "to", "on", "for", "of", "and", "joined", "told");
    private static final Set<String> AFTER_ACTING = Set.of(
            "has",
            "had",
            "have",
            "is",
            "was",
            "will",
            "would",
            "could",
            "can",
            "may",
            "did",
            "does",
            "also",
            "officials",
            "official",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "executives",
            "boss",
            "chief",
            "chairman",
            "president",
            "staff",
            "director",
            "researchers",
            "employees",
            "shares",
            "analyst",
            "reported",
            "reports",
            "announced",
            "plans",
            "claims");

    private final Reading reading;
    private final Map<String, Integer> uses = new HashMap<>();

    Loners(Reading reading) {
        this.reading = reading;
    }

    void read(List<Judgement> singles) {
        List<Judgement> free = singles.stream()
                .filter(single ->
                        !reading.isTaken(single.run().words(), single.run().from()))
                .toList();
        free.forEach(single -> uses.merge(single.run().first().core(), 1, Integer::sum));
        Map<String, Kind> kinds = new HashMap<>();
        for (Judgement single : free) {
            Kind kind = kind(single);
            if (kind != Kind.NOTHING) {
                kinds.merge(single.run().first().core(), kind, (a, b) -> a == Kind.PERSON ? a : b);
            }
        }
        free.forEach(single ->
                name(single.run(), kinds.getOrDefault(single.run().first().core(), Kind.NOTHING)));
    }

    private void name(Run run, Kind kind) {
        Referent referent = kind == Kind.NOTHING ? null : reading.cast().candidate(run.name(), kind);
        if (referent != null) {
            reading.mention(referent, run.words(), run.from(), run.to(), Cause.FORM);
        }
    }

    private Kind kind(Judgement single) {
        Run run = single.run();
        Word word = run.first();
        String core = word.core();
        if (core.length() < 2 || isPlainWord(core)) {
            return Kind.NOTHING;
        }
        if (word.shape() == Shape.CAPITALS) {
            boolean used = acts(run) || (hasDigit(core) && uses.getOrDefault(core, 0) > 1);
            return ACRONYM.matcher(core).matches() && used ? Kind.ORGANISATION : Kind.NOTHING;
        }
        if (single.titled() || (speaks(run) && !word.opensSentence())) {
            return Kind.PERSON;
        }
        boolean brand = !SURNAME.matcher(core).matches() || acts(run) || uses.getOrDefault(core, 0) > 1;
        return word.shape() == Shape.CAMEL && core.length() > 3 && brand && !hasDigit(core)
                ? Kind.ORGANISATION
                : speaks(run) && uses.getOrDefault(core, 0) > 1 ? Kind.PERSON : Kind.NOTHING;
    }

    private static boolean hasDigit(String core) {
        return core.chars().anyMatch(Character::isDigit);
    }

    private boolean isPlainWord(String core) {
        return WordLists.isCommon(core)
                || WordLists.PLACES.contains(core)
                || WordLists.DEMONYMS.contains(core)
                || WordLists.TITLES.contains(core)
                || WordLists.NOT_ACTORS.contains(core)
                || WordLists.ORGANISATION_ENDS.contains(core)
                || reading.lowerWords().contains(core.toLowerCase(Locale.ROOT));
    }

    private static boolean speaks(Run run) {
        return NameJudge.SPEECH.contains(run.after()) || NameJudge.SPEECH.contains(run.before());
    }

    private static boolean acts(Run run) {
        return run.last().isPossessive()
                || AFTER_ACTING.contains(run.after())
                || NameJudge.SPEECH.contains(run.after())
                || BEFORE_ORGANISATION.contains(run.before());
    }
}
