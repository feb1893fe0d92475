package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicDefinition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over entries, each text preceded by its length, in the order of their keys. It leaves out
 * {@code changedAt} and the order of aliases, so that equal definitions have equal fingerprints wherever they come from.
 */
final class Fingerprint {
    private static final int VERSION_BYTES = 6;
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The first 12 hex digits over all entries. */
    static String version(Collection<TaxonomyEntry> entries) {
        Fingerprint print = new Fingerprint();
        entries.stream().sorted(Comparator.comparing(TaxonomyKey::of)).forEach(print::add);
        return HexFormat.of().formatHex(print.digest.digest(), 0, VERSION_BYTES);
    }

    /** All hex digits over one entry; equal for entries that differ in {@code changedAt} only. */
    static String of(TaxonomyEntry entry) {
        Fingerprint print = new Fingerprint();
        print.add(entry);
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(TaxonomyEntry entry) {
        texts(TaxonomyKey.of(entry), entry.getLabel(), entry.getDescription().orElse(""));
        entry.getActor().ifPresent(this::add);
        entry.getTopic().ifPresent(this::add);
    }

    private void add(ActorDefinition actor) {
        texts(
                actor.getType().name(),
                actor.getWikidata().orElse(""),
                actor.getCountry().orElse(""),
                Integer.toString(actor.getPrior()));
        texts(sorted(actor.getTickers()));
        texts(sorted(actor.getRelated()));
        List<Alias> aliases = actor.getAliases().stream()
                .sorted(Comparator.comparing(Alias::getText)
                        .thenComparing(alias -> String.join("\n", alias.getContext())))
                .toList();
        for (Alias alias : aliases) {
            texts(alias.getText(), Boolean.toString(alias.getMetonym()));
            texts(sorted(alias.getContext()));
        }
    }

    private void add(TopicDefinition topic) {
        texts(
                topic.getQuery(),
                topic.getDesk().orElse(""),
                Boolean.toString(topic.getRouted()),
                topic.getParent().orElse(""),
                topic.getIptc().orElse(""),
                topic.getOwner().orElse(""));
        topic.getExamples().forEach(example -> texts(example.getText(), Boolean.toString(example.getMatches())));
    }

    private static String[] sorted(List<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private void texts(String... texts) {
        digest.update(ByteBuffer.allocate(4).putInt(texts.length).flip());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }
}
