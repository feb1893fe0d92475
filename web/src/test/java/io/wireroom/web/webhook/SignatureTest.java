package io.wireroom.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] BODY = "{\"id\":\"a-1\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signature_isThatOfOtherTools() {
        // printf '1764309600.{"id":"a-1"}' | openssl dgst -sha256 -hmac secret
        assertThat(Signature.of("secret", "1764309600", BODY))
                .isEqualTo("v1=531affa37a993375a387c92ff89b1b1ac57d21cb5940e28b67e40d035b440ed3");
    }

    @Test
    void signature_changesWithEachOfItsParts() {
        assertThat(Signature.of("secret", "1", BODY))
                .isNotEqualTo(Signature.of("secret", "2", BODY))
                .isNotEqualTo(Signature.of("other", "1", BODY))
                .isNotEqualTo(Signature.of("secret", "1", new byte[0]));
    }
}
