package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.enrich.taxonomy.ActorNames;
import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.Place;
import io.wireroom.enrich.taxonomy.Slug;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes actors of the entities that were kept: ids, what they are related to, and names that do not clash. */
final class Actors {
    private static final int MOST_RELATED = 20;
    private static final int RELATED_IN_CONTEXT = 10;

    private final Known known;
    private final List<Kept> best;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Claims claims;

    /** @param best the best known first: they get the plain ids and the tickers */
    Actors(Known known, List<Kept> best) {
        this.known = known;
        this.best = best;
        this.claims = new Claims(known);
    }

    List<Draft> drafts() {
        best.forEach(actor -> known.byWikidata(actor.item()).ifPresent(there -> take(actor, there.getId())));
        best.stream().filter(actor -> !ids.containsKey(actor.item())).forEach(actor -> take(actor, id(actor)));
        best.stream()
                .filter(actor -> !Names.needsContext(actor.label()))
                .forEach(actor -> claims.isFree(actor.label(), idOf(actor), actor.prior()));
        Map<String, Set<String>> related = related();
        Map<String, String> labels = labels();
        return best.stream()
                .map(actor -> draft(actor, List.copyOf(related.getOrDefault(idOf(actor), Set.of())), labels))
                .toList();
    }

    private void take(Kept actor, String id) {
        ids.put(actor.item(), id);
        taken.add(id);
    }

    private String idOf(Kept actor) {
        return String.valueOf(ids.get(actor.item()));
    }

    private String id(Kept actor) {
        String slug = Slug.of(actor.label());
        Optional<String> likely =
                known.likely(slug, actor.label(), actor.type()).map(TaxonomyEntry::getId);
        if (likely.isPresent() && !taken.contains(likely.get())) {
            return likely.get();
        }
        boolean free = !slug.isEmpty()
                && !taken.contains(slug)
                && known.byId(TaxonomyKind.ACTOR, slug).isEmpty();
        return free ? slug : Slug.of(slug, actor.item().toLowerCase(Locale.ROOT));
    }

    /** By id, both ways, the best known first. */
    private Map<String, Set<String>> related() {
        Map<String, Set<String>> pairs = new HashMap<>();
        for (Kept actor : best) {
            for (String item : actor.related()) {
                Optional<String> other = Optional.ofNullable(ids.get(item))
                        .or(() -> known.byWikidata(item).map(TaxonomyEntry::getId))
                        .filter(id -> !id.equals(idOf(actor)));
                other.ifPresent(id -> relate(idOf(actor), id, pairs));
                other.ifPresent(id -> relate(id, idOf(actor), pairs));
            }
        }
        return pairs;
    }

    private static void relate(String actor, String other, Map<String, Set<String>> pairs) {
        Set<String> others = pairs.computeIfAbsent(actor, id -> new LinkedHashSet<>());
        if (others.size() < MOST_RELATED) {
            others.add(other);
        }
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        known.entries().stream()
                .filter(entry -> entry.getKind() == TaxonomyKind.ACTOR)
                .forEach(entry -> labels.put(entry.getId(), entry.getLabel()));
        best.forEach(actor -> labels.putIfAbsent(idOf(actor), actor.label()));
        return labels;
    }

    private Draft draft(Kept actor, List<String> related, Map<String, String> labels) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", idOf(actor));
        fields.put("name", actor.label());
        actor.description().ifPresent(text -> fields.put("description", text));
        fields.put("type", actor.type().name());
        actor.country().ifPresent(country -> fields.put("country", country));
        fields.put("wikidata", actor.item());
        fields.put("prior", actor.prior());
        put(fields, "aliases", aliases(actor, related, labels));
        put(fields, "tickers", claims.tickers(idOf(actor), actor));
        put(fields, "related", related);
        return new Draft(TaxonomyKind.ACTOR, place(actor), fields);
    }

    private static Place place(Kept actor) {
        return new Place((int) Math.min(actor.line(), Integer.MAX_VALUE), 0);
    }

    private static void put(Map<String, Object> fields, String key, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(key, values);
        }
    }

    private List<Object> aliases(Kept actor, List<String> related, Map<String, String> labels) {
        List<Object> aliases = new ArrayList<>();
        if (Names.needsContext(actor.label())) {
            Set<String> context = new LinkedHashSet<>(Fitting.words(actor.type()));
            related.stream()
                    .limit(RELATED_IN_CONTEXT)
                    .map(id -> labels.getOrDefault(id, id))
                    .filter(label -> !label.equals(actor.label()))
                    .forEach(context::add);
            aliases.add(Map.of("text", actor.label(), "context", List.copyOf(context)));
        }
        actor.names().stream()
                .filter(name -> claims.isFree(name, idOf(actor), actor.prior()))
                .forEach(aliases::add);
        return aliases;
    }

    /** Which actor has which clear name and which ticker, as the check of a taxonomy will see it. */
    private static final class Claims {
        private final Map<String, Owner> names = new HashMap<>();
        private final Map<String, String> tickers = new HashMap<>();

        private record Owner(String id, int prior) {}

        Claims(Known known) {
            for (TaxonomyEntry entry : known.entries()) {
                entry.getActor().ifPresent(actor -> add(entry, actor));
            }
        }

        private void add(TaxonomyEntry entry, ActorDefinition actor) {
            ActorNames.of(entry).stream()
                    .filter(alias -> alias.getContext().isEmpty())
                    .forEach(alias -> isFree(alias.getText(), entry.getId(), actor.getPrior()));
            actor.getTickers().forEach(ticker -> tickers.put(ticker, entry.getId()));
        }

        /** Claims a name; false where it is another's and not both are known to be known. */
        boolean isFree(String name, String id, int prior) {
            Owner owner = names.putIfAbsent(ActorNames.asRead(name), new Owner(id, prior));
            return owner == null || owner.id().equals(id) || (owner.prior() > 0 && prior > 0);
        }

        List<String> tickers(String id, Kept actor) {
            return actor.tickers().stream()
                    .filter(ticker -> id.equals(tickers.merge(ticker, id, (owner, other) -> owner)))
                    .toList();
        }
    }
}
