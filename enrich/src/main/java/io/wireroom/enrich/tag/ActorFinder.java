package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds who acts in an article: actors of the taxonomy by their names, others by the form of theirs, and both again
 * where the article names them by surname, acronym or given name. Thread-safe: the names are read only.
 */
final class ActorFinder {
    private final NameIndex index;
    private final Map<String, TaxonomyEntry> byTicker = new HashMap<>();

    ActorFinder(Collection<TaxonomyEntry> actors) {
        index = new NameIndex(actors);
        for (TaxonomyEntry actor : actors) {
            actor.getActor().orElseThrow().getTickers().forEach(ticker -> byTicker.putIfAbsent(ticker, actor));
        }
    }

    /** The actors of an article, most salient first, then by id. */
    List<Actor> find(ArticleText article) {
        Reading reading = new NameReader(index.names(), byTicker, article).read();
        List<Referent> found = limited(reading.cast().all());
        double all = found.stream().mapToDouble(Salience::weight).sum();
        Set<Referent> main = Prominences.main(found, all);
        return found.stream()
                .map(referent -> actor(referent, Salience.weight(referent) / all, main.contains(referent), reading))
                .sorted(Comparator.comparingDouble(Actor::getSalience)
                        .reversed()
                        .thenComparing(Actor::getId))
                .toList();
    }

    private static List<Referent> limited(Collection<Referent> referents) {
        List<Referent> found = new ArrayList<>();
        referents.stream()
                .filter(of -> of.isKnown() && !of.mentions().isEmpty())
                .forEach(found::add);
        referents.stream()
                .filter(of -> !of.isKnown() && !of.mentions().isEmpty())
                .sorted(Comparator.comparingDouble(Salience::weightOfNames)
                        .reversed()
                        .thenComparing(Referent::id))
                .limit(Limits.CANDIDATES)
                .forEach(found::add);
        return found;
    }

    private static Actor actor(Referent referent, double salience, boolean main, Reading reading) {
        return Actor.newBuilder()
                .setId(referent.id())
                .setName(referent.name())
                .setType(referent.type())
                .setWikidata(referent.wikidata())
                .setKnown(referent.isKnown())
                .setSalience(salience)
                .setProminence(main ? Prominence.MAIN : Prominence.MENTIONED)
                .setMentions(referent.mentions().stream()
                        .sorted(Comparator.comparingInt(Referent.Mention::position))
                        .limit(Limits.SPANS)
                        .map(Referent.Mention::span)
                        .toList())
                .setRoles(roles(referent, reading))
                .build();
    }

    /** Roles in reading order, each wording of one place once. */
    private static List<Role> roles(Referent referent, Reading reading) {
        Map<List<Object>, Role> roles = new LinkedHashMap<>();
        for (RoleFound found : referent.roles()) {
            Role role = found.told(reading);
            String wording = role.getSpan().getText().toLowerCase(Locale.ROOT);
            roles.putIfAbsent(List.of(wording, role.getOf()), role);
        }
        return roles.values().stream().limit(Limits.ROLES).toList();
    }
}
