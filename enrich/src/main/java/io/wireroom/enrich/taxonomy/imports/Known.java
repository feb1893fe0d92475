package io.wireroom.enrich.taxonomy.imports;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of the taxonomy that is merged into, by what an import knows them by. Immutable. */
public final class Known {
    private final List<TaxonomyEntry> entries;
    private final Map<String, TaxonomyEntry> actors = new HashMap<>();
    private final Map<String, TaxonomyEntry> actorsByName = new HashMap<>();
    private final Map<String, TaxonomyEntry> topics = new HashMap<>();
    private final Map<String, TaxonomyEntry> byWikidata = new HashMap<>();
    private final Map<String, TaxonomyEntry> byIptc = new HashMap<>();

    private Known(List<TaxonomyEntry> entries) {
        this.entries = List.copyOf(entries);
        for (TaxonomyEntry entry : entries) {
            if (entry.getKind() == TaxonomyKind.ACTOR) {
                actors.put(entry.getId(), entry);
                actorsByName.putIfAbsent(entry.getLabel(), entry);
            } else {
                topics.put(entry.getId(), entry);
            }
            entry.getActor().flatMap(ActorDefinition::getWikidata).ifPresent(item -> byWikidata.put(item, entry));
            entry.getTopic().flatMap(TopicDefinition::getIptc).ifPresent(code -> byIptc.put(code, entry));
        }
    }

    /** The entries of a taxonomy that has been checked. */
    public static Known of(List<TaxonomyEntry> entries) {
        return new Known(entries);
    }

    /** All entries, in the order of the file. */
    public List<TaxonomyEntry> entries() {
        return entries;
    }

    /** The entry with that kind and id. */
    public Optional<TaxonomyEntry> byId(TaxonomyKind kind, String id) {
        return Optional.ofNullable((kind == TaxonomyKind.ACTOR ? actors : topics).get(id));
    }

    /** The actor that says that it is the Wikidata item. */
    public Optional<TaxonomyEntry> byWikidata(String item) {
        return Optional.ofNullable(byWikidata.get(item));
    }

    /** The topic that says that it is the subject of IPTC's. */
    public Optional<TaxonomyEntry> byIptc(String code) {
        return Optional.ofNullable(byIptc.get(code));
    }

    /**
     * The actor that says no Wikidata item but has the id or exactly the name of one, and is a person if that is one: the
     * same actor, as far as one can tell.
     */
    public Optional<TaxonomyEntry> likely(String id, String name, ActorType type) {
        return Optional.ofNullable(actors.get(id))
                .or(() -> Optional.ofNullable(actorsByName.get(name)))
                .filter(entry -> mayBe(entry.getActor().orElseThrow(), type));
    }

    private static boolean mayBe(ActorDefinition actor, ActorType type) {
        return actor.getWikidata().isEmpty() && (actor.getType() == ActorType.PERSON) == (type == ActorType.PERSON);
    }
}
