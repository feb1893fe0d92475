package io.wireroom.enrich.taxonomy.imports.iptc;

import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.Place;
import io.wireroom.enrich.taxonomy.Slug;
import io.wireroom.enrich.taxonomy.imports.ImportException;
import io.wireroom.enrich.taxonomy.imports.ImportSource;
import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.enrich.taxonomy.imports.Problems;
import io.wireroom.enrich.taxonomy.imports.WholeText;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * IPTC's Media Topics as topics without a query: the label in a chosen language, the id from the English one, the
 * definition as description, the first concept that is broader and in use as parent.
 */
public final class MediaTopics {
    private static final List<String> ENGLISH = List.of("en");

    private final List<String> languages;
    private final Known known;
    private final Problems problems;
    private final Map<String, Concept> all = new TreeMap<>();
    private final Map<String, Concept> current = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    private MediaTopics(List<String> languages, Known known, Problems problems) {
        this.languages = languages;
        this.known = known;
        this.problems = problems;
    }

    /**
     * Reads what IPTC publishes.
     *
     * @param languages of the labels, the best first; English and then any other follow
     * @param known the taxonomy it is to be joined with: topics with the same code keep their ids
     * @throws ImportException when it is not that, or holds no concept of Media Topics
     */
    public static Imported read(ImportSource source, List<String> languages, Known known) throws IOException {
        String text = WholeText.of(source);
        List<Concept> concepts = text.stripLeading().startsWith("<") ? ConceptXml.read(text) : ConceptJson.read(text);
        if (concepts.isEmpty()) {
            throw new ImportException("holds no concept of IPTC's Media Topics (medtop:12345678); "
                    + "fetch https://cv.iptc.org/newscodes/mediatopic/?format=json");
        }
        Problems problems = new Problems(source.name());
        MediaTopics topics = new MediaTopics(languages, known, problems);
        concepts.forEach(topics::add);
        topics.name();
        Map<String, Long> leftOut = new LinkedHashMap<>();
        leftOut.put("retired", concepts.stream().filter(Concept::retired).count());
        return new Imported(source.name(), topics.drafts(), leftOut, problems.kept(), problems.count());
    }

    private void add(Concept concept) {
        if (all.putIfAbsent(concept.code(), concept) != null) {
            problems.add(0, concept.code(), "is there twice; the first counts");
        } else if (!concept.retired()) {
            if (concept.labels().isEmpty()) {
                problems.add(0, concept.code(), "has no label");
            } else {
                current.put(concept.code(), concept);
            }
        }
    }

    /** Gives each concept an id: that of the topic that is there, or one made of its label. */
    private void name() {
        current.keySet().forEach(code -> known.byIptc(code).ifPresent(topic -> ids.put(code, topic.getId())));
        taken.addAll(ids.values());
        current.values().stream()
                .filter(concept -> !ids.containsKey(concept.code()))
                .forEach(concept -> ids.put(concept.code(), id(concept)));
    }

    private String id(Concept concept) {
        String slug = Slug.of(english(concept));
        String number = concept.code().substring(concept.code().indexOf(':') + 1);
        List<String> candidates = new ArrayList<>();
        candidates.add(slug);
        parent(concept)
                .map(code -> Slug.of(english(current.get(code))))
                .filter(broader -> !slug.isEmpty() && !broader.isEmpty())
                .ifPresent(broader -> candidates.add(Slug.of(slug, broader)));
        candidates.add(Slug.of(slug, number));
        return candidates.stream()
                .filter(id -> !id.isEmpty() && isFree(id) && taken.add(id))
                .findFirst()
                .orElseGet(() -> "medtop-" + number);
    }

    /** An id may be that of a topic which is there and says no code: then it is the same. */
    private boolean isFree(String id) {
        Optional<TaxonomyEntry> there = known.byId(TaxonomyKind.TOPIC, id);
        return there.isEmpty()
                || there.get().getTopic().flatMap(TopicDefinition::getIptc).isEmpty();
    }

    private static String english(@Nullable Concept concept) {
        return concept == null ? "" : label(concept, ENGLISH);
    }

    private static String label(Concept concept, List<String> languages) {
        return Concept.in(languages, concept.labels())
                .or(() -> Concept.in(ENGLISH, concept.labels()))
                .orElseGet(() -> new TreeMap<>(concept.labels()).firstEntry().getValue());
    }

    private List<Draft> drafts() {
        Map<String, String> parents = new HashMap<>();
        current.values()
                .forEach(concept -> parent(concept)
                        .ifPresentOrElse(code -> parents.put(concept.code(), code), () -> checkTop(concept)));
        cutCircles(parents);
        return current.values().stream()
                .map(concept -> draft(concept, parents.get(concept.code())))
                .toList();
    }

    private Draft draft(Concept concept, @Nullable String parent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", String.valueOf(ids.get(concept.code())));
        fields.put("label", label(concept, languages));
        Concept.in(languages, concept.definitions())
                .or(() -> Concept.in(ENGLISH, concept.definitions()))
                .ifPresent(text -> fields.put("description", text));
        if (parent != null) {
            fields.put("parent", String.valueOf(ids.get(parent)));
        }
        fields.put("iptc", concept.code());
        return new Draft(TaxonomyKind.TOPIC, Place.NONE, fields);
    }

    /** The first broader concept that is in use; over a retired one, the one broader than that. */
    private Optional<String> parent(Concept concept) {
        List<String> waiting = new ArrayList<>(concept.broader());
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            String code = waiting.get(i);
            if (current.containsKey(code)) {
                return Optional.of(code);
            }
            Concept gone = all.get(code);
            if (gone != null && seen.add(code)) {
                waiting.addAll(gone.broader());
            }
        }
        return Optional.empty();
    }

    private void checkTop(Concept concept) {
        if (!concept.broader().isEmpty() && concept.broader().stream().noneMatch(all::containsKey)) {
            problems.add(
                    0,
                    concept.code(),
                    "has " + concept.broader().get(0)
                            + " as broader, which is not in the file; it is left without a parent");
        }
    }

    private void cutCircles(Map<String, String> parents) {
        for (String code : current.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String next = code;
            while (next != null && way.add(next)) {
                next = parents.get(next);
            }
            if (code.equals(next)) {
                problems.add(
                        0,
                        code,
                        "is broader than itself: " + String.join(" > ", way) + " > " + code
                                + "; it is left without a parent");
                parents.remove(code);
            }
        }
    }
}
