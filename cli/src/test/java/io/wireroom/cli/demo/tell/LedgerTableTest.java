package io.wireroom.cli.demo.tell;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.demo.check.Ledger;
import io.wireroom.cli.demo.check.LedgerLine;
import io.wireroom.cli.demo.check.LedgerLine.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTableTest {
    private static final Ledger LEDGER = new Ledger(List.of(
            new LedgerLine("discovered", 71, List.of(new Part("published", 69), new Part("rejected", 2))),
            new LedgerLine("published", 69, List.of(new Part("enriched", 64), new Part("unchanged", 4))),
            new LedgerLine("enriched", 64, List.of(new Part("searchable", 65)))));

    @Test
    void lines_plain_alignAndSayWhatIsMissing() {
        assertThat(new LedgerTable(Palette.PLAIN).lines(LEDGER))
                .containsExactly(
                        "  discovered      71 = 69 published + 2 rejected  adds up",
                        "  published       69 = 64 enriched + 4 unchanged  1 missing",
                        "  enriched        64 = 65 searchable              1 too many");
    }

    @Test
    void lines_ansi_colourTheVerdictOnly() {
        assertThat(new LedgerTable(Palette.ANSI).lines(LEDGER).get(0)).endsWith("  \u001b[32madds up\u001b[0m");
    }
}
