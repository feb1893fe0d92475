package io.wireroom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks {@code X-Hub-Signature} (WebSub section 7.1): {@code method=hex} over the body, compared in constant time. */
final class Signature {
    /** Header that carries it. */
    static final String HEADER = "X-Hub-Signature";

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** True when the body was signed with the secret, by one of the four methods that WebSub recognises. */
    static boolean isRight(String header, String secret, byte[] body) {
        int equals = header.indexOf('=');
        String method = equals < 0 ? "" : header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        @Nullable String algorithm = METHODS.get(method);
        if (algorithm == null) {
            return false;
        }
        return hex(header.substring(equals + 1).strip())
                .map(given -> MessageDigest.isEqual(given, hmac(algorithm, secret, body)))
                .orElse(false);
    }

    private static Optional<byte[]> hex(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(String algorithm, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
