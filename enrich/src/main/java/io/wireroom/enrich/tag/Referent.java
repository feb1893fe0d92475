package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone or something that an article names, while its mentions are being collected. Confined to one thread. */
final class Referent {
    private final String id;
    private final String name;
    private final ActorType type;
    private final @Nullable String wikidata;
    private final boolean known;
    private final List<Mention> mentions = new ArrayList<>();
    private boolean namedInFull;

    Referent(String id, String name, ActorType type, @Nullable String wikidata, boolean known) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.wikidata = wikidata;
        this.known = known;
    }

    /**
     * A place where it is named.
     *
     * @param words the field
     * @param from index of the first word
     * @param to index after the last
     * @param position count of words before it in the article
     * @param cause why it counts
     */
    record Mention(Words words, int from, int to, int position, Cause cause) {
        TextField field() {
            return words.field().field();
        }

        Span span() {
            return words.span(from, to, cause);
        }
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    ActorType type() {
        return type;
    }

    @Nullable
    String wikidata() {
        return wikidata;
    }

    boolean isKnown() {
        return known;
    }

    boolean isPerson() {
        return type == ActorType.PERSON;
    }

    /** Whether the article gives it a name of several words. */
    boolean isNamedInFull() {
        return namedInFull;
    }

    List<Mention> mentions() {
        return mentions;
    }

    void mention(Mention mention) {
        mentions.add(mention);
        namedInFull |= mention.to() - mention.from() > 1;
    }
}
