package io.wireroom.enrich.taxonomy.imports.wikidata;

import io.wireroom.schemas.record.ActorType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the statements about an entity say of an actor: its type, its country, its tickers. */
final class Kinds {
    /** What counts when an entity is several things: a newspaper that is a business is a newspaper. */
    private static final List<ActorType> FIRST = List.of(
            ActorType.PERSON,
            ActorType.PARTY,
            ActorType.MEDIA,
            ActorType.AGENCY,
            ActorType.GOVERNMENT,
            ActorType.INSTITUTION,
            ActorType.COMPANY,
            ActorType.ORGANISATION);

    private static final Map<ActorType, Set<String>> CLASSES = classes();
    private static final Map<String, String> COUNTRIES = Table.values("countries.txt");
    private static final Pattern TICKER = Pattern.compile("(?=[A-Z0-9.]*[A-Z])[A-Z0-9]{1,6}([.][A-Z0-9]{1,4})?");

    private Kinds() {}

    private static Map<ActorType, Set<String>> classes() {
        Map<String, String> types = Table.values("classes.txt");
        Map<ActorType, Set<String>> classes = new EnumMap<>(ActorType.class);
        Arrays.stream(ActorType.values())
                .forEach(type -> classes.put(
                        type,
                        types.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(type.name()))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toUnmodifiableSet())));
        return classes;
    }

    /** What it is; empty for what is no actor, as far as the bundled table of classes knows. */
    static Optional<ActorType> type(Entity entity) {
        Set<String> items =
                entity.statements(Properties.TYPE).map(Statement::value).collect(Collectors.toSet());
        return FIRST.stream()
                .filter(type -> CLASSES.getOrDefault(type, Set.of()).stream().anyMatch(items::contains))
                .findFirst();
    }

    /** The first country that it belongs to now. */
    static Optional<String> country(Entity entity) {
        return entity.statements(Properties.COUNTRY)
                .filter(statement -> !statement.ended())
                .map(statement -> Optional.ofNullable(COUNTRIES.get(statement.value())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Its signs at exchanges; numbers alone are left out, since years stand in brackets as well. */
    static List<String> tickers(Entity entity) {
        return entity.statements(Properties.TICKER)
                .filter(statement -> !statement.ended())
                .flatMap(statement -> Stream.concat(Stream.of(statement.value()), statement.tickers().stream()))
                .filter(ticker -> TICKER.matcher(ticker).matches() && !isItem(ticker))
                .distinct()
                .toList();
    }

    private static boolean isItem(String value) {
        return value.matches("Q[0-9]+");
    }
}
