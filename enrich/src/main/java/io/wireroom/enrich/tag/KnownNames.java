package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Words.LineStyle;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of the taxonomy in an article: the longest first, where no word around shows that it is part of
 * another name ({@code Trump Tower}, {@code Ivanka Trump}), those of places where they act, and ambiguous ones after the
 * clear ones, where {@link Choice} can tell whom they mean.
 */
final class KnownNames {
    private static final Set<String> COMPANY_ENDS = Set.of(
            "Inc",
            "Corp",
            "Corporation",
            "Co",
            "Company",
            "Ltd",
            "Limited",
            "LLC",
            "PLC",
            "Plc",
            "AG",
            "SE",
            "NV",
            "Holdings",
            "Group");
    private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III");

    private static final int MAX_SERVICE_WORDS = 4;
    private static final Set<String> ENDS_OF_SERVICES =
            Set.of("Video", "Music", "Studios", "Pictures", "Games", "TV", "Pay", "Ventures", "Foundation", "Services");

    private static final Set<String> ENDS_OF_OTHERS = Set.of(
            "Tower",
            "Towers",
            "Street",
            "Valley",
            "Stadium",
            "Arena",
            "Park",
            "Square",
            "Plaza",
            "Building",
            "Hotel",
            "Museum",
            "Center",
            "Centre",
            "Cup",
            "University",
            "Hospital",
            "School",
            "College",
            "Island",
            "Beach",
            "Road");

    /** A name of one word that stands for a person, whom another person of that surname may be meant by. */
    record Deferred(Words words, int at, TaxonomyEntry actor) {}

    /** A name that may stand for several actors, or for none. */
    private record Open(Words words, int from, int to, List<KnownName> candidates) {}

    private final AliasTrie<KnownName> names;
    private final Reading reading;
    private final Choice choice;
    private final Map<Integer, Deferred> deferred = new LinkedHashMap<>();
    private final List<Open> open = new ArrayList<>();

    KnownNames(AliasTrie<KnownName> names, Reading reading) {
        this.names = names;
        this.reading = reading;
        this.choice = new Choice(reading);
    }

    /** Surnames that stand for actors of the taxonomy, by position in the article. */
    Map<Integer, Deferred> deferred() {
        return deferred;
    }

    /** Reads the clear names of a field; to be called for all fields before {@link #decide}. */
    void read(Words words) {
        read(words, 0, words.size());
    }

    private void read(Words words, int from, int to) {
        int at = from;
        while (at < to) {
            AliasTrie.Hit<KnownName> hit = reading.isTaken(words, at) ? null : names.longest(words, at);
            at = hit == null || reading.isTaken(words, hit.end() - 1) ? at + 1 : read(words, at, hit);
        }
    }

    private int read(Words words, int at, AliasTrie.Hit<KnownName> hit) {
        List<KnownName> acting = acting(words, at, hit);
        if (acting.isEmpty()) {
            reading.take(words, at, hit.end());
            return hit.end();
        }
        TaxonomyEntry actor = Choice.plain(acting, reading.context());
        if (actor == null) {
            open.add(new Open(words, at, hit.end(), acting));
            return hit.end();
        }
        return accept(words, at, hit.end(), actor);
    }

    private static List<KnownName> acting(Words words, int at, AliasTrie.Hit<KnownName> hit) {
        List<KnownName> all = hit.values();
        return all.stream().noneMatch(name -> name.alias().getMetonym()) || Metonyms.acts(words, at, hit.end())
                ? all
                : all.stream().filter(name -> !name.alias().getMetonym()).toList();
    }

    /** Decides about the names that {@link #read} left open, by what else the article names. */
    void decide() {
        for (int i = 0; i < open.size(); i++) { // the names inside of those that mean nobody are added on the way
            Open name = open.get(i);
            TaxonomyEntry actor = choice.of(name.candidates(), name.words(), name.from(), name.to());
            if (actor == null) {
                read(name.words(), name.from() + 1, name.to());
            } else if (!reading.isTaken(name.words(), name.from())) {
                accept(name.words(), name.from(), name.to(), actor);
            }
        }
    }

    /** Takes a name, or leaves it to a longer one around it; returns the index to go on with. */
    private int accept(Words words, int from, int to, TaxonomyEntry actor) {
        boolean person = actor.getActor().orElseThrow().getType() == ActorType.PERSON;
        if (words.style(from) == LineStyle.PROSE
                && (isInsideAnother(words, from, to, person) || isAnothers(words, from, to, actor))) {
            return to;
        }
        choice.isClear(actor);
        if (person && to - from == 1) {
            deferred.put(reading.position(words, from), new Deferred(words, from, actor));
            return to;
        }
        int end = !person
                        && to < words.size()
                        && words.get(to).isJoined()
                        && COMPANY_ENDS.contains(words.get(to).core())
                ? to + 1
                : to;
        Referent referent = reading.cast().known(actor);
        reading.mention(referent, words, from, end, Cause.NAME);
        if (!person && end - from > 1) {
            reading.learnAcronym(words, from, end, referent);
        }
        return end;
    }

    private static boolean isAnothers(Words words, int from, int to, TaxonomyEntry actor) {
        return from > 0
                && words.get(from).isJoined()
                && Homes.isAnothers(
                        words.get(from - 1).core(),
                        words.get(to - 1).core(),
                        actor.getActor().orElseThrow().getCountry().orElse(""));
    }

    private boolean isInsideAnother(Words words, int from, int to, boolean person) {
        return (to < words.size() && goesOn(words, from, to, person))
                || (to - from == 1 && isLedBy(words, from, person));
    }

    private boolean goesOn(Words words, int from, int to, boolean person) {
        Word next = words.get(to);
        if (!next.isJoined() || !next.isNameLike() || words.get(to - 1).isPossessive()) {
            return false;
        }
        String core = next.core();
        if (person && SUFFIXES.contains(core)) {
            return true;
        }
        return to - from == 1
                && ((isEndOfAnother(core) && (person || !COMPANY_ENDS.contains(core)))
                        || (!person && isService(words, to)));
    }

    /** Whether a name goes on to that of a service, as in {@code Amazon Prime Video}. */
    private boolean isService(Words words, int from) {
        int at = from;
        while (at < words.size()
                && at < from + MAX_SERVICE_WORDS
                && words.get(at).isJoined()
                && words.get(at).isNameLike()
                && !reading.isTaken(words, at)) {
            at++;
        }
        return at - from > 1 && ENDS_OF_SERVICES.contains(words.get(at - 1).core());
    }

    private static boolean isEndOfAnother(String core) {
        return (WordLists.ORGANISATION_MARKS.contains(core) && !core.equals("Administration"))
                || ENDS_OF_OTHERS.contains(core);
    }

    private boolean isLedBy(Words words, int from, boolean person) {
        Word word = words.get(from);
        if (from == 0 || !word.isJoined() || reading.isTaken(words, from - 1)) {
            return false;
        }
        Word before = words.get(from - 1);
        String core = before.core();
        boolean plainWord =
                WordLists.isCommon(core) || WordLists.TITLES.contains(core) || WordLists.DEMONYMS.contains(core);
        return before.isNameLike()
                && !before.isPossessive()
                && !(plainWord && !WordLists.GIVEN_NAMES.contains(core))
                && !(before.opensSentence() && reading.lowerWords().contains(core.toLowerCase(Locale.ROOT)))
                && (person || !WordLists.PLACES.contains(core));
    }
}
