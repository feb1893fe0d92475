package io.wireroom.web.taxonomy;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An actor.
 *
 * @param prior in how many Wikipedias it has a page; 0 where unknown
 * @param related ids of actors that it is often named with
 * @param problem why it is left out
 * @param hits absent where Elasticsearch does not tell
 * @param yaml as a taxonomy file; only of one actor asked for
 */
record ActorJson(
        String id,
        String name,
        Optional<String> description,
        ActorType type,
        Optional<String> country,
        Optional<String> wikidata,
        int prior,
        List<Name> names,
        List<String> tickers,
        List<String> related,
        Instant changedAt,
        Optional<String> problem,
        Optional<Hits> hits,
        Optional<String> yaml) {

    /**
     * A further name.
     *
     * @param context words of which one must stand in the article for it to count; empty where it is clear by itself
     * @param metonym whether it is a place that counts only where it acts
     */
    record Name(String text, List<String> context, boolean metonym) {
        static Name of(Alias alias) {
            return new Name(alias.getText(), alias.getContext(), alias.getMetonym());
        }
    }

    static ActorJson of(TaxonomyEntry entry, ActorDefinition actor, Optional<String> problem) {
        return new ActorJson(
                entry.getId(),
                entry.getLabel(),
                entry.getDescription(),
                actor.getType(),
                actor.getCountry(),
                actor.getWikidata(),
                actor.getPrior(),
                actor.getAliases().stream().map(Name::of).toList(),
                actor.getTickers(),
                actor.getRelated(),
                entry.getChangedAt(),
                problem,
                Optional.empty(),
                Optional.empty());
    }

    ActorJson with(Optional<Hits> counted, Optional<String> text) {
        return new ActorJson(
                id,
                name,
                description,
                type,
                country,
                wikidata,
                prior,
                names,
                tickers,
                related,
                changedAt,
                problem,
                counted,
                text);
    }
}
