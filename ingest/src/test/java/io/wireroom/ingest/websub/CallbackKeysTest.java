package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbackKeysTest {
    private static final String FEED = "https://news.example/feed?a=b&c=ü";
    private static final String TOPIC = "https://news.example/feed";
    private static final String HUB = "https://hub.example/";

    private final CallbackKeys keys = keys("0123456789abcdef");
    private final Callback callback = keys.callback(FEED, TOPIC, HUB);

    @Test
    void read_ownCallback_saysWhatItWasMadeFor() {
        assertThat(read(keys, keys.address(callback))).contains(callback);
        assertThat(callback.feedUrl()).isEqualTo(FEED);
        assertThat(callback.topicMark()).isEqualTo(keys.mark(TOPIC));
    }

    @Test
    void read_onAnotherInstanceWithTheKey_isTheSame() {
        assertThat(read(keys("0123456789abcdef"), keys.address(callback))).contains(callback);
    }

    @Test
    void read_behindAProxyThatCutsThePrefix_isTheSame() {
        assertThat(keys.read(keys.address(callback).replace("https://us.example/hubs", "")))
                .contains(callback);
    }

    @Test
    void read_underAnotherKey_isNoneOfOurs() {
        assertThat(read(keys("fedcba9876543210"), keys.address(callback))).isEmpty();
    }

    @Test
    void read_anyPartExchanged_isNoneOfOurs() {
        String[] parts = keys.address(callback).split("/", -1);
        String[] others =
                keys.address(keys.callback(FEED + "/", TOPIC + "/", HUB + "/")).split("/", -1);
        for (int i = parts.length - 4; i < parts.length; i++) {
            String[] forged = parts.clone();
            forged[i] = others[i];
            assertThat(read(keys, String.join("/", forged))).as("part %s", i).isEmpty();
        }
    }

    @Test
    void read_somethingElse_isNoneOfOurs() {
        assertThat(keys.read("/")).isEmpty();
        assertThat(keys.read("/metrics")).isEmpty();
        assertThat(keys.read("/a/b/c/d")).isEmpty();
    }

    @Test
    void secret_ofTwoHubs_differsAndFitsTheSpecification() {
        String secret = keys.secret(callback);

        assertThat(secret).hasSize(43).isNotEqualTo(keys.secret(keys.callback(FEED, TOPIC, "https://other.example/")));
        assertThat(keys.address(callback)).doesNotContain(secret);
    }

    private static Optional<Callback> read(CallbackKeys keys, String address) {
        return keys.read(URI.create(address).getPath());
    }

    private static CallbackKeys keys(String key) {
        return new CallbackKeys(key, URI.create("https://us.example/hubs/"));
    }
}
