package io.wireroom.cli.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import io.wireroom.embedded.testing.TestKafka;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensIT {
    private final TestKafka kafka = TestKafka.own();

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void createListRevoke_leadATokenThroughItsLife() {
        CommandRun made = run("token", "create", "--name", "night job", "--level", "edit", "--expires", "90d");
        assertThat(made.exitCode()).isZero();
        assertThat(made.outLines()).singleElement().asString().startsWith("wr_");
        assertThat(made.err()).contains("night job", "may edit until");

        CommandRun listed = run("token", "list", "--json");
        assertThat(listed.out())
                .contains("\"name\":\"night job\"", "\"expired\":false", "\"createdBy\":\"command\"")
                .doesNotContain(made.out().strip())
                .doesNotContain("hash");
        String id = listed.out().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(run("token", "list").outLines()).singleElement().asString().contains(id, "edit", "night job");

        assertThat(run("token", "create", "--name", "night job", "--level", "read")
                        .exitCode())
                .isEqualTo(1);
        assertThat(run("token", "revoke", id, "no-such").exitCode()).isEqualTo(1);
        assertThat(run("token", "revoke", id).out()).contains("revoked " + id);
        assertThat(run("token", "list").out()).isEmpty();
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--set");
        all.add("kafka.bootstrap-servers=" + kafka.bootstrapServers());
        return CommandRun.of(all.toArray(String[]::new));
    }
}
