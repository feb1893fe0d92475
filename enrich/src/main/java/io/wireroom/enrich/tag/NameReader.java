package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.NameJudge.Judgement;
import io.wireroom.enrich.tag.NameJudge.Kind;
import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the names of one article in four passes, each over the words that the ones before left: names of the taxonomy,
 * full names by their form, short forms of both, and names of one word that speak for themselves.
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
        tickers.join();
        new RoleReader(reading).read();
        new Descriptions(reading).read();
        return reading;
    }

    private void readRuns(Words words) {
        for (Run run : NameRuns.in(words, reading.taken(words))) {
            Judgement judgement = judge.judge(run);
            Run name = judgement.run();
            Kind kind = name.size() > 0 && tickers.followsName(words, name.to()) ? Kind.ORGANISATION : judgement.kind();
            switch (kind) {
                case PERSON, ORGANISATION -> name(name, kind);
                case SINGLE -> singles.add(judgement);
                case NOTHING -> takeIfWhole(run, name);
            }
        }
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
            learnAcronym(name, referent);
        }
    }

    /** Learns an acronym that stands in brackets after a name, as in {@code Rape Crisis Centre (RCC)}. */
    private void learnAcronym(Run name, Referent referent) {
        if (name.to() < name.words().size()) {
            Word next = name.words().get(name.to());
            boolean starts = next.core().charAt(0) == name.first().core().charAt(0);
            if (next.gap() == Gap.BRACKET && next.shape() == Shape.CAPITALS && starts) {
                reading.cast().learn(next.core(), referent);
            }
        }
    }
}
