package io.wireroom.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.schemas.record.AccessToken;
import io.wireroom.web.api.AccessLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");

    @Test
    void token_isFoundByItsText_andOnlyByThat() {
        NewToken made = make(Optional.empty());
        KnownTokens known = KnownTokens.of(List.of(made.kept()));

        assertThat(known.find(made.token(), NOW)).map(AccessToken::getName).contains("night job");
        assertThat(known.find(made.kept().getHash(), NOW)).isEmpty();
        assertThat(known.find(make(Optional.empty()).token(), NOW)).isEmpty();
    }

    @Test
    void token_isGoodUntilItExpires() {
        NewToken made = make(Optional.of(NOW.plusSeconds(1)));
        KnownTokens known = KnownTokens.of(List.of(made.kept()));

        assertThat(known.find(made.token(), NOW)).isPresent();
        assertThat(known.find(made.token(), NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void token_isNeitherInItsRecordNorInItsText() {
        NewToken made = make(Optional.empty());

        assertThat(made.token()).startsWith("wr_").hasSize(46);
        assertThat(made.kept().toString()).doesNotContain(made.token());
        assertThat(made.toString()).doesNotContain(made.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "owner", "anonymous", "a\nb", "<b>", "a\u202eb"})
    void order_ofABadName_isRefused(String name) {
        assertThatThrownBy(() -> new TokenOrder(name, AccessLevel.READ, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void order_ofNoLevel_isRefused() {
        assertThatThrownBy(() -> new TokenOrder("name", AccessLevel.NONE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read, edit or operate");
    }

    private static NewToken make(Optional<Instant> end) {
        return NewToken.of(new TokenOrder("night job", AccessLevel.EDIT, end), "test", NOW);
    }
}
