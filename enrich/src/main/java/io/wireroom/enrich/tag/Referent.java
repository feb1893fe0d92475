package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Span;
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
     * @param span the text
     * @param position count of words before it in the article
     */
    record Mention(Span span, int position) {}

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

    List<Mention> mentions() {
        return mentions;
    }

    void mention(Span span, int position) {
        mentions.add(new Mention(span, position));
    }
}
