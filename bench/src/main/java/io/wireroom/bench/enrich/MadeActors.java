package io.wireroom.bench.enrich;

import io.wireroom.enrich.taxonomy.LeanEntry;
import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up actors, the same ones for the same seed, as they are read from {@code wireroom.taxonomy}: persons with names of two
 * and three words and organisations with names of one to four, two or three names each, their words shared as those of real
 * names are. Not thread-safe.
 */
final class MadeActors {
    private static final int GIVEN_NAMES = 4_000;
    private static final int SURNAMES = 120_000;
    private static final int PLACES = 20_000;
    private static final String[] FORMS =
            ("Group|Bank|Holdings|Institute|Foundation|University|Energy|Capital|Motors|Media|Partners|Systems|Union|"
                            + "Association|Council|Ministry|Agency|Party|Club|Airlines")
                    .split("\\|");
    private static final String[] COUNTRIES = "US GB FR DE IN AU CA IT ES BR JP CN".split(" ");

    private final Random random;
    private final String[] givenNames;
    private final String[] surnames;
    private final String[] places;
    private int number;

    MadeActors(long seed) {
        random = new Random(seed);
        givenNames = words(GIVEN_NAMES, 2);
        surnames = words(SURNAMES, 3);
        places = words(PLACES, 3);
    }

    /** Actors with at least so many names in all, their labels among them. */
    List<TaxonomyEntry> withNames(int names) {
        List<TaxonomyEntry> actors = new ArrayList<>();
        for (int made = 0; made < names; ) {
            TaxonomyEntry actor = next();
            made += 1 + actor.getActor().orElseThrow().getAliases().size();
            actors.add(actor);
        }
        return actors;
    }

    private TaxonomyEntry next() {
        boolean person = random.nextInt(5) < 3;
        List<String> names = person ? person() : organisation();
        String label = names.get(0);
        TaxonomyEntry actor = TaxonomyEntry.newBuilder()
                .setId(label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + number++)
                .setKind(TaxonomyKind.ACTOR)
                .setLabel(label)
                .setActor(ActorDefinition.newBuilder()
                        .setType(person ? ActorType.PERSON : ActorType.ORGANISATION)
                        .setWikidata("Q" + (1_000_000 + number))
                        .setCountry(COUNTRIES[random.nextInt(COUNTRIES.length)])
                        .setAliases(names.stream().skip(1).map(this::alias).toList())
                        .build())
                .setChangedAt(Instant.EPOCH)
                .build();
        return asRead(actor);
    }

    /** One name in twenty is ambiguous. */
    private Alias alias(String name) {
        List<String> context = random.nextInt(20) == 0 ? List.of(oneOf(surnames), oneOf(places)) : List.of();
        return Alias.newBuilder()
                .setText(name)
                .setContext(context)
                .setMetonym(false)
                .build();
    }

    private List<String> person() {
        String given = oneOf(givenNames);
        String surname = oneOf(surnames);
        String middle = oneOf(givenNames);
        List<String> names = new ArrayList<>(List.of(given + " " + surname, given + " " + middle + " " + surname));
        if (random.nextBoolean()) {
            names.add(given + " " + middle.charAt(0) + ". " + surname);
        }
        return names;
    }

    private List<String> organisation() {
        String form = FORMS[random.nextInt(FORMS.length)];
        String place = oneOf(places);
        String brand = oneOf(surnames);
        return switch (random.nextInt(4)) {
            case 0 -> List.of(brand + " " + form, brand, brand + " Inc");
            case 1 -> List.of(form + " of " + place, place + " " + form);
            case 2 -> List.of(brand + " " + place + " " + form, acronym(brand, place, form), brand + " " + form);
            default -> List.of("National " + form + " of " + place, form + " of " + place + " " + brand);
        };
    }

    private static String acronym(String... words) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            letters.append(word, 0, 2);
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static TaxonomyEntry asRead(TaxonomyEntry actor) {
        byte[] bytes = Topics.TAXONOMY.valueSerde().serializer().serialize(Topics.TAXONOMY.name(), actor);
        return LeanEntry.of(Topics.TAXONOMY.valueSerde().deserializer().deserialize(Topics.TAXONOMY.name(), bytes));
    }

    private String[] words(int count, int syllables) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = MadeArticles.capital(MadeArticles.madeWord(random, syllables));
        }
        return words;
    }

    /** The first ones most often, as Zipf has it. */
    private String oneOf(String[] words) {
        return words[(int) Math.min(words.length - 1, Math.exp(random.nextDouble() * Math.log(words.length)) - 1)];
    }
}
