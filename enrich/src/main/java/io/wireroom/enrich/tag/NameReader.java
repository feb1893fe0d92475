package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.NameJudge.Judgement;
import io.wireroom.enrich.tag.NameJudge.Kind;
import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the names of one article in passes, each over the words that the ones before left: tickers, names of the
 * taxonomy, full names by their form, short forms of both, names of one word that speak for themselves and national
 * teams; at last what the article says of those found, roles and descriptions.
 */
final class NameReader {
    private final Reading reading;
    private final Tickers tickers;
    private final KnownNames known;
    private final NameJudge judge;
    private final List<Judgement> singles = new ArrayList<>();

    NameReader(AliasTrie<KnownName> names, Map<String, TaxonomyEntry> byTicker, ArticleText article) {
        this.reading = new Reading(article);
        this.tickers = new Tickers(byTicker, reading);
        this.known = new KnownNames(names, reading);
        this.judge = new NameJudge(reading.lowerWords());
    }

    Reading read() {
        tickers.read();
        reading.fields().forEach(known::read);
        known.decide();
        reading.fields().forEach(this::readRuns);
        new ShortForms(reading, known.deferred()).read();
        new Loners(reading).read(singles);
        new Teams(reading).read();
        tickers.join();
        new RoleReader(reading).read();
        new Descriptions(reading).read();
        return reading;
    }

    private void readRuns(Words words) {
        for (Run run : NameRuns.in(words, reading.taken(words))) {
            int office = NameJudge.office(run);
            if (office > run.from()) {
                nameHolder(run.to(office));
            }
            readRun(words, run.from(office));
        }
    }

    /** Names the organisation in front of an office: {@code Fenwick University Professor Jane Doe}. */
    private void nameHolder(Run before) {
        Judgement judgement = judge.judge(before);
        if (judgement.kind() == Kind.ORGANISATION) {
            name(judgement.run(), Kind.ORGANISATION);
        }
    }

    private void readRun(Words words, Run run) {
        Judgement judgement = judge.judge(run);
        Run name = judgement.run();
        boolean ticker = name.size() > 0 && tickers.followsName(words, name.to());
        if (ticker || judgement.kind() == Kind.ORGANISATION || judgement.kind() == Kind.PERSON) {
            name(name, ticker ? Kind.ORGANISATION : judgement.kind());
        } else if (!judgement.titled() && isOfPlaces(run)) {
            return;
        } else if (judgement.kind() == Kind.SINGLE) {
            singles.add(judgement);
        } else {
            takeIfWhole(run, name);
        }
    }

    /** Names an organisation by the places in brackets after it, as in {@code Rape Crisis (England and Wales)}. */
    private boolean isOfPlaces(Run name) {
        Words words = name.words();
        int end = name.size() < 2 || WordLists.isCommon(name.first().core()) ? 0 : afterPlaces(words, name.to());
        Referent referent = end == 0
                ? null
                : reading.cast().candidate(name.name() + " (" + words.name(name.to(), end) + ")", Kind.ORGANISATION);
        if (referent == null) {
            return false;
        }
        reading.mention(referent, words, name.from(), name.to(), Cause.FORM);
        reading.take(words, name.to(), end);
        return true;
    }

    /** The index after brackets that hold places; 0 where there are none. */
    private static int afterPlaces(Words words, int from) {
        int at = from;
        while (at < words.size()
                && at < from + 5
                && (at == from
                        ? words.get(at).gap() == Gap.BRACKET
                        : words.get(at).isJoined())) {
            String core = words.get(at).core();
            if (!WordLists.PLACES.contains(core) && !(core.equals("and") && at > from)) {
                return 0;
            }
            at++;
        }
        boolean closed = at > from
                && words.field().prose().startsWith(")", words.get(at - 1).wholeEnd());
        return closed ? at : 0;
    }

    /** Words of a place or a work are no longer free to be someone's short form; those of a mere sentence start are. */
    private void takeIfWhole(Run run, Run name) {
        if (name.size() > 1) {
            reading.take(run.words(), name.from(), name.to());
        }
    }

    private void name(Run name, Kind kind) {
        TaxonomyEntry byTicker = tickers.actorAfter(name.words(), name.to());
        Referent referent = byTicker == null
                ? reading.cast().candidate(name.name(), kind)
                : reading.cast().known(byTicker);
        if (referent != null) {
            reading.mention(referent, name.words(), name.from(), name.to(), Cause.FORM);
            reading.learnAcronym(name.words(), name.from(), name.to(), referent);
        }
    }
}
