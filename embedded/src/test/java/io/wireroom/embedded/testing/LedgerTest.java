package io.wireroom.embedded.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void assertBalances_equalSums_passes() {
        Ledger ledger = Ledger.of("poll", "seen", 3).became("discovered", 2).became("filtered", 1);

        assertThatCode(ledger::assertBalancesAndMoved).doesNotThrowAnyException();
    }

    @Test
    void assertBalances_oneLost_failsWithEverySum() {
        Ledger ledger = Ledger.of("poll", "seen", 3).became("discovered", 1).became("filtered", 1);

        assertThatThrownBy(ledger::assertBalances)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("poll: 3 seen = 1 discovered + 1 filtered");
    }

    @Test
    void assertBalancesAndMoved_nothingCameIn_fails() {
        assertThatThrownBy(Ledger.of("poll", "seen", 0)::assertBalancesAndMoved)
                .hasMessageContaining("nothing came in");
    }
}
