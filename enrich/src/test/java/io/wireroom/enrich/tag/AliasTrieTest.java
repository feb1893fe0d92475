package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.schemas.record.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTrieTest {
    private static final String[] WORDS =
            ("Acme acme ACME Bank bank of Of Meta meta Straße STRASSE Müller Muller O'Neill McDonald's Lloyd's U.S. US J. "
                            + "Jr Inc & AT&T Zürich 3M iPhone IPHONE The the said to")
                    .split(" ");
    private static final String[] GAPS = {" ", " ", " ", " ", " ", " ", "-", ", ", ". ", "'s ", "’s ", "\n"};

    private final AliasTrie<String> names = new AliasTrie<>();

    @Test
    void longest_nameWithinName_isTheLongerOne() {
        names.add("Bank of England", "bank");
        names.add("Bank", "any bank");

        assertThat(found("Bank of England", 0)).isEqualTo("3: [bank]");
        assertThat(found("Bank of Japan", 0)).isEqualTo("1: [any bank]");
        assertThat(found("bank of England", 0)).isEqualTo("");
    }

    @Test
    void longest_lineOfCapitals_findsAllThatAreSoWritten() {
        names.add("Us", "them and us");
        names.add("US", "United States");
        names.add("us Steel", "steel");

        assertThat(found("US STEEL IS BOUGHT", 0)).isEqualTo("2: [steel]");
        assertThat(found("WITH US AND WITHOUT", 1)).isEqualTo("2: [them and us, United States]");
        assertThat(found("What the US says is heard.", 2)).isEqualTo("3: [United States]");
    }

    @Test
    void longest_oneNameOfTwo_givesBothInOrder() {
        names.add("Paris", "city");
        names.add("The Paris", "hotel");
        names.add("Paris", "hero");

        assertThat(found("A view of Paris fell.", 3)).isEqualTo("4: [city, hotel, hero]");
    }

    @Test
    void add_nameWithoutWord_isNotAdded() {
        names.add("--", "nothing");
        names.add("", "nothing");

        assertThat(found("-- and", 0)).isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void longest_randomNamesAndTexts_areThoseOfPlainMaps(long seed) {
        Random random = new Random(seed);
        AliasTrie<Integer> trie = new AliasTrie<>();
        NamesByPrefix plain = new NamesByPrefix();
        for (int i = 0; i < 3_000; i++) {
            String name = text(random, 1 + random.nextInt(4));
            trie.add(name, i);
            plain.add(name, i);
        }
        int hits = 0;
        for (int i = 0; i < 500; i++) {
            String line = text(random, 1 + random.nextInt(30));
            Words text = words(random.nextInt(3) == 0 ? line.toUpperCase(Locale.ROOT) : line);
            for (int at = 0; at < text.size(); at++) {
                String expected = plain.longest(text, at);

                assertThat(show(trie.longest(text, at)))
                        .as("%s at %d", text, at)
                        .isEqualTo(expected);
                hits += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(hits).isGreaterThan(1_000);
    }

    @Test
    void longest_manyDifferentWords_areAllFound() {
        AliasTrie<Integer> trie = new AliasTrie<>();
        IntStream.range(0, 50_000).forEach(i -> trie.add("Name" + i % 20_000 + " Word" + i, i));

        List<Integer> lost = IntStream.range(0, 50_000)
                .filter(i -> !show(trie.longest(words("Name" + i % 20_000 + " Word" + i), 0))
                        .equals("2: " + i))
                .boxed()
                .toList();
        assertThat(lost).isEmpty();
        assertThat(trie.longest(words("Name1 Word2"), 0)).isNull();
    }

    private String found(String text, int at) {
        AliasTrie.Hit<String> hit = names.longest(words(text), at);
        return hit == null ? "" : hit.end() + ": " + hit.values();
    }

    private static String show(AliasTrie.@Nullable Hit<Integer> hit) {
        return hit == null ? "" : NamesByPrefix.show(hit.end(), hit.values());
    }

    private static Words words(String text) {
        return Tokeniser.split(new FieldText(TextField.BODY, text, text), false);
    }

    private static String text(Random random, int words) {
        return Stream.generate(() -> oneOf(random, WORDS) + oneOf(random, GAPS))
                .limit(words)
                .collect(Collectors.joining());
    }

    private static String oneOf(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
