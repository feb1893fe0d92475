package io.wireroom.web.webhook;

import io.wireroom.schemas.record.Webhook;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.webhook.WebhookDesk.WebhookRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes webhooks of what is asked for. */
final class NewWebhook {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_URL = 2_000;

    private NewWebhook() {}

    /**
     * A webhook with a new id and a new secret.
     *
     * @throws ProblemException when its URL is none, or leads where it must not
     */
    static Webhook of(WebhookRequest asked, WebhookSender sender, String createdBy, Instant now) {
        URI url = url(asked.url().orElse(""));
        try {
            sender.check(url.getHost());
        } catch (IOException e) {
            throw refused(e.getMessage()
                    + "; web.webhooks.allow lists addresses that are not public and still may be called");
        }
        return Webhook.newBuilder()
                .setId(HexFormat.of().formatHex(random(ID_BYTES)))
                .setUrl(url.toString())
                .setFilter(asked.filter().orElse(WebhookJson.Filter.EVERYTHING).record())
                .setSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES)))
                .setCreatedAt(now)
                .setCreatedBy(createdBy)
                .setPaused(false)
                .build();
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text.strip());
            boolean web = List.of("http", "https").contains(String.valueOf(url.getScheme()));
            if (web && url.getHost() != null && url.getUserInfo() == null && text.length() <= LONGEST_URL) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw refused("url is no address: " + e.getMessage());
        }
        throw refused("url must be an address such as https://example.org/hook, without a user's name in it");
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static ProblemException refused(String why) {
        return Problem.of(ProblemKind.REFUSED, why).asException();
    }
}
