package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Someone or something that an article names, while its mentions are being collected. Confined to one thread. */
final class Referent {
    private final String id;
    private final String name;
    private final ActorType type;
    private final @Nullable String wikidata;
    private final boolean known;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<RoleFound> roles = new ArrayList<>();
    private final List<String> nameWords;
    private final Set<String> called = new HashSet<>();
    private final TreeSet<Integer> positions = new TreeSet<>();
    private boolean namedInFull;

    Referent(String id, String name, ActorType type, @Nullable String wikidata, boolean known) {
        this.id = id;
        this.name = name;
        this.nameWords = List.of(name.split(" "));
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

    List<RoleFound> roles() {
        return roles;
    }

    /** Whether one of its roles is told by a description such as {@code former president}. */
    boolean holds(String description) {
        return roles.stream().anyMatch(role -> role.isToldBy(description));
    }

    /** Remembers a word by which the article describes it, such as {@code company}. */
    void call(String kind) {
        called.add(kind);
    }

    boolean isCalled(String kind) {
        return called.contains(kind);
    }

    /** Whether its name has a word, whatever the case. */
    boolean hasInName(String word) {
        return nameWords.stream().anyMatch(word::equalsIgnoreCase);
    }

    boolean hasInName(Set<String> words) {
        return nameWords.stream().anyMatch(words::contains);
    }

    String lastWord() {
        return nameWords.get(nameWords.size() - 1);
    }

    boolean hasTicker() {
        return mentions.stream().anyMatch(mention -> mention.cause() == Cause.TICKER);
    }

    /** Count of words of the article before its first mention; only once it has one. */
    int firstPosition() {
        return positions.first();
    }

    /** The position of its last mention before a position; -1 when there is none. */
    int lastBefore(int position) {
        Integer last = positions.lower(position);
        return last == null ? -1 : last;
    }

    void role(RoleFound role) {
        roles.add(role);
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
        positions.add(mention.position());
        namedInFull |= mention.to() - mention.from() > 1;
    }
}
