package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom an ambiguous name means, once the clear ones of the article are known. In this order: the words beside
 * the name tell what kind it is of; the article gives the actor's full name, a word of the name's context, an actor
 * that is related; someone speaks; one is far better known. What remains open is nobody.
 */
final class Choice {
    /** How many times better known the best known must be than the next. */
    private static final int FAR_BETTER_KNOWN = 4;

    private final Reading reading;
    private final Set<String> clear = new HashSet<>();
    private final Set<String> related = new HashSet<>();
    private final Map<String, Boolean> relatedAnswers = new HashMap<>();

    Choice(Reading reading) {
        this.reading = reading;
    }

    /** Remembers an actor that the article names by a clear name. */
    void isClear(TaxonomyEntry actor) {
        if (clear.add(actor.getId())) {
            related.addAll(definition(actor).getRelated());
            relatedAnswers.clear();
        }
    }

    /** The actor that candidates with one name already agree on by context words; null when that takes more evidence. */
    static @Nullable TaxonomyEntry plain(List<KnownName> candidates, ContextWords context) {
        TaxonomyEntry actor = candidates.get(0).actor();
        boolean fits = false;
        for (KnownName name : candidates) {
            if (!name.actor().getId().equals(actor.getId())) {
                return null;
            }
            fits |= context.holdsOneOf(name.alias().getContext());
        }
        return fits ? actor : null;
    }

    /** The actor that a name from {@code from} to before {@code to} stands for; null when that is not to be told. */
    @Nullable
    TaxonomyEntry of(List<KnownName> candidates, Words words, int from, int to) {
        TypeTriggers triggers = TypeTriggers.around(words, from, to);
        List<KnownName> left = candidates.stream()
                .filter(name -> triggers.allow(type(name)))
                .filter(name -> mayBe(name) || triggers.isCompany(type(name)))
                .toList();
        left = prefer(left, name -> clear.contains(name.actor().getId()));
        boolean severalInFull =
                actors(left).size() > 1 && clear.contains(left.get(0).actor().getId());
        left = prefer(left, this::hasItsContext);
        left = prefer(left, this::isRelated);
        left = triggers.speaks() ? prefer(left, name -> type(name) == ActorType.PERSON) : left;
        List<TaxonomyEntry> actors = actors(left);
        if (actors.size() < 2) {
            return actors.isEmpty() ? null : actors.get(0);
        }
        return severalInFull ? null : farBetterKnown(actors);
    }

    private boolean mayBe(KnownName name) {
        return reading.context().holdsOneOf(name.alias().getContext())
                || clear.contains(name.actor().getId())
                || isRelated(name);
    }

    private boolean hasItsContext(KnownName name) {
        List<String> context = name.alias().getContext();
        return !context.isEmpty() && reading.context().holdsOneOf(context);
    }

    private boolean isRelated(KnownName name) {
        return relatedAnswers.computeIfAbsent(
                name.actor().getId(),
                id -> related.contains(id)
                        || definition(name.actor()).getRelated().stream().anyMatch(clear::contains));
    }

    private static List<KnownName> prefer(List<KnownName> names, Predicate<KnownName> better) {
        if (names.size() < 2) {
            return names;
        }
        List<KnownName> preferred = names.stream().filter(better).toList();
        return preferred.isEmpty() ? names : preferred;
    }

    private static List<TaxonomyEntry> actors(List<KnownName> names) {
        Map<String, TaxonomyEntry> byId = new HashMap<>();
        names.forEach(name -> byId.put(name.actor().getId(), name.actor()));
        return new ArrayList<>(byId.values());
    }

    private static @Nullable TaxonomyEntry farBetterKnown(List<TaxonomyEntry> actors) {
        actors.sort(Comparator.comparingInt(
                        (TaxonomyEntry actor) -> definition(actor).getPrior())
                .reversed());
        int best = definition(actors.get(0)).getPrior();
        int next = definition(actors.get(1)).getPrior();
        return next > 0 && best >= FAR_BETTER_KNOWN * next ? actors.get(0) : null;
    }

    private static ActorType type(KnownName name) {
        return definition(name.actor()).getType();
    }

    private static ActorDefinition definition(TaxonomyEntry actor) {
        return actor.getActor().orElseThrow();
    }
}
