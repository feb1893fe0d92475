package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.identity.ArticleUrl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** How a feed's memory knows an entry again, and sees that it has changed. */
final class EntryKey {
    private static final int KEY_DIGITS = 16;

    private EntryKey() {}

    /** The key of an entry with a usable URL: the first 64 bits of its article id. */
    static long of(ArticleUrl article) {
        return Long.parseUnsignedLong(article.articleId(), 0, KEY_DIGITS, 16);
    }

    /** The key of an entry without a usable URL: a hash of its guid, or of all that it says. */
    static long withoutUrl(FeedEntry entry) {
        MessageDigest digest = sha256();
        add(digest, entry.id().or(entry::url).or(entry::title));
        if (entry.id().isEmpty()) {
            add(digest, entry.summary().or(entry::content));
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** First 32 bits of SHA-256 over the guid, never {@link FeedMemory#NO_GUID} for an entry that has one. */
    static int guid(FeedEntry entry) {
        if (entry.id().isEmpty()) {
            return FeedMemory.NO_GUID;
        }
        MessageDigest digest = sha256();
        add(digest, entry.id());
        int guid = ByteBuffer.wrap(digest.digest()).getInt();
        return guid == FeedMemory.NO_GUID ? 1 : guid;
    }

    /** First 32 bits of SHA-256 over title, text and update time. */
    static int fingerprint(FeedEntry entry) {
        MessageDigest digest = sha256();
        add(digest, entry.title());
        add(digest, entry.summary());
        add(digest, entry.content());
        add(digest, entry.updatedAt().map(Instant::toString));
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    /** SHA-256 in lower-case hex. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static void add(MessageDigest digest, Optional<String> text) {
        byte[] bytes = text.orElse("").getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
