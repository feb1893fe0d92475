package io.wireroom.cli.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of {@code docs/subscribing.md} is that of the files beside it, and these are good. */
class SubscribingPageTest {
    private static final Path DOCS = Path.of(System.getProperty("wireroom.root", ".."), "docs");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TopicSubscriber", "EventSubscriber", "WebhookSignature"})
    void page_showsTheFile(String example) throws Exception {
        assertThat(Files.readString(DOCS.resolve("subscribing.md")))
                .as("docs/subscribing.md must show docs/examples/%s.java as it is", example)
                .contains("```java\n" + Files.readString(file(example)) + "```\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EventSubscriber", "WebhookSignature"})
    void example_needsTheJdkOnly(String example) {
        assertThat(compile(example)).isZero();
    }

    @Test
    void webhookSignature_isThatOfOtherTools() throws Exception {
        compile("WebhookSignature");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method signature = loader.loadClass("WebhookSignature")
                    .getDeclaredMethod("signature", String.class, String.class, byte[].class);
            signature.setAccessible(true);

            // printf '1764309600.{"id":"a-1"}' | openssl dgst -sha256 -hmac secret
            assertThat(signature.invoke(null, "secret", "1764309600", "{\"id\":\"a-1\"}".getBytes(UTF_8)))
                    .isEqualTo("v1=531affa37a993375a387c92ff89b1b1ac57d21cb5940e28b67e40d035b440ed3");
        }
    }

    private int compile(String example) {
        return ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), file(example).toString());
    }

    private static Path file(String example) {
        return DOCS.resolve("examples").resolve(example + ".java");
    }
}
