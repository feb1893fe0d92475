package io.wireroom.web.access;

import io.wireroom.schemas.record.AccessToken;
import io.wireroom.schemas.record.TokenLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A token that was just made: the only time that it exists as text here. It is 32 random bytes in base64url behind
 * {@code wr_}, so that scanners of source code can find one that was left lying about. What is kept is its plain
 * SHA-256: salts and slow hashes protect what people choose, which can be guessed; 256 random bits cannot.
 *
 * @param token what its user sends as {@code Authorization: Bearer}
 * @param kept what is kept of it
 */
public record NewToken(String token, AccessToken kept) {
    private static final String PREFIX = "wr_";
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes one. */
    public static NewToken of(TokenOrder order, String createdBy, Instant now) {
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
        return new NewToken(
                token,
                AccessToken.newBuilder()
                        .setId(HexFormat.of().formatHex(random(ID_BYTES)))
                        .setName(order.name())
                        .setLevel(TokenLevel.valueOf(order.level().name()))
                        .setHash(hash(token))
                        .setCreatedAt(now)
                        .setExpiresAt(order.expiresAt().orElse(null))
                        .setCreatedBy(createdBy)
                        .build());
    }

    /** SHA-256 of a token's text, in lower-case hexadecimal. */
    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without the token, which belongs into no log. */
    @Override
    public String toString() {
        return "NewToken[" + kept.getId() + "]";
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
