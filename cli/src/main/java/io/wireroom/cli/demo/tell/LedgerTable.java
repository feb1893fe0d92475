package io.wireroom.cli.demo.tell;

import io.wireroom.cli.console.Palette;
import io.wireroom.cli.demo.check.Ledger;
import io.wireroom.cli.demo.check.LedgerLine;
import java.util.List;
import java.util.stream.Collectors;

/** Sets a ledger as a table of sums. */
public final class LedgerTable {
    private final Palette palette;

    public LedgerTable(Palette palette) {
        this.palette = palette;
    }

    /** The table, a line a sum, each with whether it adds up. */
    public List<String> lines(Ledger ledger) {
        int what = ledger.lines().stream()
                .mapToInt(line -> line.what().length())
                .max()
                .orElse(0);
        int sums = ledger.lines().stream()
                .mapToInt(line -> sum(line).length())
                .max()
                .orElse(0);
        return ledger.lines().stream()
                .map(line -> String.format(
                        "  %-" + what + "s  %6d = %-" + sums + "s  %s",
                        line.what(),
                        line.in(),
                        sum(line),
                        verdict(line)))
                .toList();
    }

    private static String sum(LedgerLine line) {
        return line.parts().stream()
                .map(part -> part.count() + " " + part.name())
                .collect(Collectors.joining(" + "));
    }

    private String verdict(LedgerLine line) {
        long missing = line.in() - line.out();
        return missing == 0
                ? palette.good("adds up")
                : palette.bad(missing > 0 ? missing + " missing" : -missing + " too many");
    }
}
