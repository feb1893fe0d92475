package io.wireroom.ingest.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CleanedBodyTest {
    private static final String FERRY = "The ferry between the two banks of the harbour runs again after three weeks.";
    private static final String CHAINS =
            "Engineers replaced eleven chains and a pontoon below the eastern landing stage.";
    private static final String TICKETS =
            "Passengers pay what they paid before, said the company that owns both vessels.";
    private static final String PROMO = "Follow us wherever you like to read: mornings, evenings, weekends.";
    private static final String LEGAL = "Republishing without written consent is forbidden in every country.";

    @Test
    void of_nothingKnown_keepsTheBody() {
        String body = String.join("\n\n", FERRY, PROMO);
        assertThat(CleanedBody.of(body, Boilerplate.NONE)).isEqualTo(new CleanedBody(body, List.of()));
    }

    @Test
    void of_repeatedAtBothEnds_takesThemOff() {
        CleanedBody cleaned = clean(Set.of(PROMO, LEGAL), PROMO, FERRY, CHAINS, TICKETS, LEGAL);
        assertThat(cleaned.text()).isEqualTo(String.join("\n\n", FERRY, CHAINS, TICKETS));
        assertThat(cleaned.repeated()).containsExactly(PROMO, LEGAL);
    }

    @Test
    void of_repeatedInside_takesItOff() {
        assertThat(clean(Set.of(PROMO), FERRY, PROMO, CHAINS, TICKETS).repeated())
                .containsExactly(PROMO);
    }

    @Test
    void of_otherCaseAndPunctuation_isTheSameBlock() {
        String shouted = PROMO.toUpperCase(Locale.ROOT).replace(",", " –");
        assertThat(clean(Set.of(PROMO), FERRY, CHAINS, shouted).repeated()).containsExactly(shouted);
    }

    @Test
    void of_repeatedBlockOnThePagesSubject_keepsIt() {
        String background = "The ferry has linked both banks of the harbour since engineers built the landing stage.";
        assertThat(clean(Set.of(background), FERRY, CHAINS, TICKETS, background).repeated())
                .isEmpty();
    }

    @Test
    void of_repeatedBlockOnThePagesSubjectInChinese_keepsIt() {
        String background = "港口渡轮连接东西两岸已有三十年历史，每天运送数千名乘客往返。";
        String news = "港口渡轮星期二恢复运营，东西两岸的乘客在三周之后又可以乘船往返。";
        assertThat(clean(Set.of(background), news, CHAINS, TICKETS, background).repeated())
                .isEmpty();
    }

    @Test
    void of_formThatIsFilledIn_losesItsEndOnly() {
        List<String> signs = List.of("Aries, March to April", "Taurus, April to May", "Gemini, from May to June");
        List<String> blocks = new ArrayList<>(List.of(FERRY));
        for (String sign : signs) {
            Collections.addAll(blocks, sign, sign.length() + " " + CHAINS);
        }
        blocks.add(PROMO);
        Set<String> known = new HashSet<>(signs);
        known.add(PROMO);
        assertThat(clean(known, blocks.toArray(String[]::new)).repeated()).containsExactly(PROMO);
    }

    @Test
    void of_mostOfTheTextRepeated_keepsAll() {
        assertThat(clean(Set.of(PROMO, LEGAL), "Short news of the day.", PROMO, LEGAL)
                        .repeated())
                .isEmpty();
    }

    @Test
    void of_everythingRepeated_keepsAll() {
        assertThat(clean(Set.of(PROMO, LEGAL), PROMO, LEGAL).text()).isEqualTo(PROMO + "\n\n" + LEGAL);
    }

    @Test
    void of_shortBlock_isNotAsked() {
        assertThat(CleanedBody.of("Sport\n\n" + FERRY, block -> block.equals("Sport"))
                        .repeated())
                .isEmpty();
    }

    private static CleanedBody clean(Set<String> repeated, String... blocks) {
        Set<Integer> fingerprints = repeated.stream().map(Fingerprint::of).collect(Collectors.toSet());
        return CleanedBody.of(String.join("\n\n", blocks), block -> fingerprints.contains(Fingerprint.of(block)));
    }
}
