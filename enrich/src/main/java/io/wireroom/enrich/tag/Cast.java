package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.NameJudge.Kind;
import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everyone whom one article names, and the short forms by which it may name them again. Confined to one thread. */
final class Cast {
    private static final int MAX_CANDIDATES = 2_000;
    private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III", "IV");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "&", "de", "in");

    private final Map<String, Referent> referents = new LinkedHashMap<>();
    private final Map<String, Set<Referent>> surnames = new HashMap<>();
    private final Map<String, Set<Referent>> givenNames = new HashMap<>();
    private final Map<String, Set<Referent>> shortNames = new HashMap<>();

    Collection<Referent> all() {
        return referents.values();
    }

    /** The referent of an actor of the taxonomy, new when not named before. */
    Referent known(TaxonomyEntry actor) {
        return referents.computeIfAbsent(actor.getId(), id -> {
            ActorDefinition definition = actor.getActor().orElseThrow();
            Referent referent = new Referent(
                    id,
                    actor.getLabel(),
                    definition.getType(),
                    definition.getWikidata().orElse(null),
                    true);
            learnShortForms(referent, List.of(actor.getLabel().split(" ")));
            return referent;
        });
    }

    /** The referent of a name outside the taxonomy; null once there are too many. */
    @Nullable
    Referent candidate(String name, Kind kind) {
        String id = slug(name);
        Referent earlier = referents.get(id);
        if (earlier != null || referents.size() >= MAX_CANDIDATES || id.length() < 2) {
            return earlier;
        }
        ActorType type = kind == Kind.PERSON ? ActorType.PERSON : ActorType.ORGANISATION;
        Referent referent = new Referent(id, name, type, null, false);
        referents.put(id, referent);
        learnShortForms(referent, List.of(name.split(" ")));
        return referent;
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder("~");
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (slug.charAt(slug.length() - 1) != '-' && slug.length() > 1) {
                slug.append('-');
            }
        }
        int last = slug.length() - 1;
        return last > 0 && slug.charAt(last) == '-' ? slug.substring(0, last) : slug.toString();
    }

    /** Lets a further short form stand for a referent, such as an acronym in brackets after its name. */
    void learn(String shortName, Referent referent) {
        put(shortNames, shortName, referent);
    }

    private void learnShortForms(Referent referent, List<String> words) {
        if (words.size() < 2) {
            return;
        }
        if (referent.isPerson()) {
            int last = words.size() - 1;
            last = last > 1 && SUFFIXES.contains(words.get(last)) ? last - 1 : last;
            put(surnames, words.get(last), referent);
            put(givenNames, words.get(0), referent);
        } else {
            put(shortNames, acronym(words, false), referent);
            put(shortNames, acronym(words, true), referent);
        }
    }

    private static String acronym(List<String> words, boolean withSmall) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (!SMALL.contains(word) || (withSmall && !word.equals("the") && !word.equals("&"))) {
                letters.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        return letters.toString();
    }

    private static void put(Map<String, Set<Referent>> map, String key, Referent referent) {
        if (key.length() > 1) {
            map.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(referent);
        }
    }

    /** Whom a word stands for as a surname, an acronym or another clear short form. */
    Set<Referent> byShortForm(String word) {
        Set<Referent> bySurname = surnames.getOrDefault(word, Set.of());
        return bySurname.isEmpty() ? shortNames.getOrDefault(word, Set.of()) : bySurname;
    }

    /** Whom a word stands for as a given name. */
    Set<Referent> byGivenName(String word) {
        return givenNames.getOrDefault(word, Set.of());
    }
}
