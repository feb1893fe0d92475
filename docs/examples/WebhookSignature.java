import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a delivery comes from Wireroom, and just now. */
public class WebhookSignature {
    private static final long FRESH_SECONDS = 300;

    /**
     * @param timestamp of the header Wireroom-Timestamp
     * @param signature of the header Wireroom-Signature
     * @param body as it came, byte for byte
     */
    public static boolean isGenuine(String secret, String timestamp, String signature, byte[] body)
            throws GeneralSecurityException {
        byte[] wanted = signature(secret, timestamp, body).getBytes(UTF_8);
        return MessageDigest.isEqual(wanted, signature.getBytes(UTF_8))
                && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) < FRESH_SECONDS;
    }

    static String signature(String secret, String timestamp, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(UTF_8));
        return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    }
}
