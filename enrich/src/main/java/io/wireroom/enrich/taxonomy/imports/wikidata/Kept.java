package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.schemas.record.ActorType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An entity that becomes an actor, as far as it is held until the dump has been read.
 *
 * @param line where it stood
 * @param item such as {@code Q42}
 * @param prior how many Wikipedias have a page on it
 * @param related items that it is said to belong to, own, lead and so on
 */
record Kept(
        long line,
        String item,
        String label,
        Optional<String> description,
        ActorType type,
        Optional<String> country,
        List<String> names,
        List<String> tickers,
        List<String> related,
        int prior) {
    /** The best known first; of two alike the one that Wikidata has had for longer. */
    static final Comparator<Kept> BEST = Comparator.comparingInt((Kept kept) -> -kept.prior())
            .thenComparingLong(kept -> Long.parseLong(kept.item().substring(1)));

    private static final String ALL_LANGUAGES = "mul";
    private static final String ENGLISH = "en";
    private static final int MOST_RELATED = 100;
    private static final int LONGEST_DESCRIPTION = 200;

    /** What is kept of an entity of some type; empty for one without a label. */
    static Optional<Kept> of(Entity entity, long line, ActorType type, List<String> languages) {
        List<String> order = new ArrayList<>(languages);
        order.add(ALL_LANGUAGES);
        List<String> names = new ArrayList<>();
        order.forEach(
                language -> Optional.ofNullable(entity.labels().get(language)).ifPresent(names::add));
        if (names.isEmpty() || names.get(0).isBlank()) {
            return Optional.empty();
        }
        order.forEach(language -> names.addAll(entity.aliases().getOrDefault(language, List.of())));
        String label = names.get(0).strip();
        return Optional.of(new Kept(
                line,
                entity.id(),
                label,
                description(entity, languages),
                type,
                Kinds.country(entity),
                Names.keep(label, type, names),
                Kinds.tickers(entity),
                entity.statements(Properties.RELATED)
                        .map(Statement::value)
                        .distinct()
                        .limit(MOST_RELATED)
                        .toList(),
                entity.wikipedias()));
    }

    private static Optional<String> description(Entity entity, List<String> languages) {
        List<String> order = new ArrayList<>(languages);
        order.add(ENGLISH);
        return order.stream()
                .map(language -> entity.descriptions().getOrDefault(language, ""))
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_DESCRIPTION)
                .findFirst();
    }
}
