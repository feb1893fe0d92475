package io.wireroom.cli.service;

import io.wireroom.web.api.Access;
import io.wireroom.web.api.AccessLevel;
import io.wireroom.web.api.Caller;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The token of whoever started the pipeline on this machine; good for everything, and only while it runs. */
public final class OwnerToken implements Access {
    private static final int BYTES = 24;

    private final String token;

    private OwnerToken(String token) {
        this.token = token;
    }

    public static OwnerToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new OwnerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The page's address with the token behind the hash, which browsers send to nobody. */
    public URI link(URI page) {
        return page.resolve("/#token=" + token);
    }

    @Override
    public Optional<Caller> callerOf(String asked) {
        boolean same =
                MessageDigest.isEqual(asked.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(new Caller("owner", AccessLevel.OPERATE)) : Optional.empty();
    }
}
