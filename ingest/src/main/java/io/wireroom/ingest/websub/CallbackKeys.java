package io.wireroom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes callbacks and secrets, and knows them again without having kept them: every instance that has the key can. A
 * callback is {@code <public URL>/<feed URL>/<topic's mark>/<hub's mark>/<token>}, in base64url without padding; token,
 * secret and marks are HMAC-SHA-256 (RFC 2104) under the key, each kind with a label of its own. Thread-safe.
 */
final class CallbackKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int MARK_BYTES = 12;
    private static final Pattern PATH =
            Pattern.compile(".*/([A-Za-z0-9_-]{1,4096})/([A-Za-z0-9_-]{16})/([A-Za-z0-9_-]{16})/([A-Za-z0-9_-]{43})");

    private final byte[] key;
    private final String base;

    CallbackKeys(WebSubSettings settings) {
        this(settings.key(), settings.publicUrl());
    }

    CallbackKeys(String key, URI publicUrl) {
        this.key = key.getBytes(UTF_8);
        this.base = publicUrl.toString().replaceFirst("/+$", "");
    }

    /** The callback for a feed, to be given to one hub for one topic. */
    Callback callback(String feedUrl, String topic, String hub) {
        return new Callback(feedUrl, mark(topic), mark(hub));
    }

    /** Where the hub calls. */
    String address(Callback callback) {
        return String.join(
                "/",
                base,
                base64(callback.feedUrl().getBytes(UTF_8)),
                callback.topicMark(),
                callback.hubMark(),
                token(callback));
    }

    /** The callback that was called; empty where the token is none of ours. */
    Optional<Callback> read(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return decoded(parts.group(1))
                .map(feed -> new Callback(feed, parts.group(2), parts.group(3)))
                .filter(callback -> same(token(callback), parts.group(4)));
    }

    /** What the hub signs with: 43 characters, below the 200 bytes of WebSub section 5.1. */
    String secret(Callback callback) {
        return base64(hmac("secret", callback.feedUrl(), callback.topicMark(), callback.hubMark()));
    }

    /** Sixteen characters that stand for a hub or a topic. */
    String mark(String text) {
        return base64(Arrays.copyOf(hmac("mark", text), MARK_BYTES));
    }

    private String token(Callback callback) {
        return base64(hmac("callback", callback.feedUrl(), callback.topicMark(), callback.hubMark()));
    }

    private byte[] hmac(String label, String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            update(mac, label);
            for (String part : parts) {
                update(mac, part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** With its length, so that two parts cannot be mistaken for two others. */
    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(UTF_8), b.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
