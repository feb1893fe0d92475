package io.wireroom.ingest.subscription;

import io.wireroom.schemas.record.Subscription;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists of subscriptions as files. OPML 1.0 and 2.0: each outline with an {@code xmlUrl} is a feed, the folders around it and
 * its {@code category} are its tags. YAML: a list of addresses, or {@code feeds:} with a list of addresses and of
 * {@code {url, title, language, tags, contentFrom: page|feed, paused}}. Reading is strict: what is not understood is told.
 */
public final class SubscriptionFile {
    /** Longest file, in bytes. */
    public static final int MAX_BYTES = 32 << 20;

    private SubscriptionFile() {}

    /** The forms of such a file. */
    public enum Format {
        OPML,
        YAML
    }

    /**
     * Reads a file; which form it has shows its content.
     *
     * @param name name of the file, for messages
     * @param addedAt time at which the subscriptions are made
     */
    public static SubscriptionReading read(String name, byte[] content, Instant addedAt) {
        if (content.length > MAX_BYTES) {
            return refused(name, "the file is longer than " + MAX_BYTES + " bytes; split it");
        }
        Subscriptions found = new Subscriptions(name, addedAt);
        Optional<String> text = utf8(content);
        boolean xml = text.map(t -> t.stripLeading().startsWith("<")).orElse(true);
        if (xml) {
            Opml.read(content, found);
        } else {
            text.ifPresent(yaml -> Yaml.read(yaml, found));
        }
        return found.reading();
    }

    /** Writes subscriptions so that {@link #read} reads the same, but for the time at which they were added. */
    public static String write(List<Subscription> subscriptions, Format format) {
        return format == Format.OPML ? Opml.write(subscriptions) : Yaml.write(subscriptions);
    }

    /** The form that a file's name asks for: YAML for {@code .yaml} and {@code .yml}, else OPML. */
    public static Format formatFor(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.endsWith(".yaml") || folded.endsWith(".yml") ? Format.YAML : Format.OPML;
    }

    private static SubscriptionReading refused(String name, String reason) {
        return new SubscriptionReading(List.of(), List.of(new RefusedEntry(name, 1, name, reason)));
    }

    /** Empty for other encodings, which only XML can declare. */
    private static Optional<String> utf8(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
