package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.tag.Referent.Mention;
import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article while its names are read: its words, which of them are taken by a name, and the cast so far. */
final class Reading {
    private final Cast cast = new Cast();
    private final List<Words> fields = new ArrayList<>();
    private final Map<TextField, boolean[]> taken = new EnumMap<>(TextField.class);
    private final Map<TextField, @Nullable Referent[]> named = new EnumMap<>(TextField.class);
    private final Map<TextField, Integer> firstPosition = new EnumMap<>(TextField.class);
    private final Set<String> lowerWords = new HashSet<>();
    private final ContextWords context;

    Reading(ArticleText article) {
        int position = 0;
        for (FieldText field : article.fields()) {
            Words words = Tokeniser.split(field, field.field() == TextField.TITLE);
            fields.add(words);
            taken.put(field.field(), new boolean[words.size()]);
            named.put(field.field(), new Referent[words.size()]);
            firstPosition.put(field.field(), position);
            position += words.size();
            for (Word word : words.words()) {
                if (word.shape() == Shape.LOWER) {
                    lowerWords.add(word.core());
                }
            }
        }
        this.context = new ContextWords(fields);
    }

    Cast cast() {
        return cast;
    }

    List<Words> fields() {
        return fields;
    }

    Set<String> lowerWords() {
        return lowerWords;
    }

    ContextWords context() {
        return context;
    }

    boolean[] taken(Words words) {
        return Objects.requireNonNull(taken.get(words.field().field()));
    }

    boolean isTaken(Words words, int at) {
        return at >= 0 && at < words.size() && taken(words)[at];
    }

    /** Takes words without naming anyone by them. */
    void take(Words words, int from, int to) {
        Arrays.fill(taken(words), from, to, true);
    }

    /** Takes words as a mention of a referent. */
    void mention(Referent referent, Words words, int from, int to, Cause cause) {
        take(words, from, to);
        Arrays.fill(named(words), from, to, referent);
        referent.mention(new Mention(words, from, to, position(words, from), cause));
    }

    /** Learns an acronym that stands in brackets after a name, as in {@code Rape Crisis Centre (RCC)}. */
    void learnAcronym(Words words, int from, int to, Referent referent) {
        if (to < words.size()) {
            Word next = words.get(to);
            boolean starts = next.core().charAt(0) == words.get(from).core().charAt(0);
            if (next.gap() == Gap.BRACKET && next.shape() == Shape.CAPITALS && starts) {
                cast.learn(next.core(), referent);
            }
        }
    }

    /** Whom a word stands for, alone or as part of a name; null when nobody, or beyond the ends of the field. */
    @Nullable
    Referent named(Words words, int at) {
        return at >= 0 && at < words.size() ? named(words)[at] : null;
    }

    private @Nullable Referent[] named(Words words) {
        return Objects.requireNonNull(named.get(words.field().field()));
    }

    /** Count of words of the article before a word. */
    int position(Words words, int at) {
        return Objects.requireNonNull(firstPosition.get(words.field().field())) + at;
    }
}
