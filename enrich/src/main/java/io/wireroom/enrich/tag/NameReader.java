package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.NameJudge.Judgement;
import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names of one article in four passes, each over the words that the ones before left: names of the taxonomy,
 * full names by their form, short forms of both, and names of one word that speak for themselves.
 */
final class NameReader {
    private final Reading reading;
    private final KnownNames known;
    private final NameJudge judge;
    private final List<Judgement> singles = new ArrayList<>();

    NameReader(AliasTrie<KnownName> names, ArticleText article) {
        this.reading = new Reading(article);
        this.known = new KnownNames(names, reading);
        this.judge = new NameJudge(reading.lowerWords());
    }

    Cast read() {
        reading.fields().forEach(known::read);
        reading.fields().forEach(this::readRuns);
        new ShortForms(reading, known.deferred()).read();
        new Loners(reading).read(singles);
        return reading.cast();
    }

    private void readRuns(Words words) {
        for (Run run : NameRuns.in(words, reading.taken(words))) {
            Judgement judgement = judge.judge(run);
            Run name = judgement.run();
            switch (judgement.kind()) {
                case PERSON, ORGANISATION -> name(judgement);
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

    private void name(Judgement judgement) {
        Run name = judgement.run();
        Referent referent = reading.cast().candidate(name.name(), judgement.kind());
        if (referent != null) {
            reading.mention(referent, name.words(), name.from(), name.to());
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
