package io.wireroom.ingest.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
    private static final String GERMAN =
            "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke wegen Reparaturen zu sperren, was mindestens sechs Monate dauern wird. Der Bürgermeister sprach von einer unvermeidlichen Entscheidung und versprach, dass die Fähre bis dahin öfter fährt und nichts kostet.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The council agreed on Tuesday to close the old bridge for repairs, which will take at least six months and cost more than planned.
            de | Der Stadtrat hat am Dienstag beschlossen, die alte Brücke wegen Reparaturen zu sperren, was mindestens sechs Monate dauern wird.
            fr | Le conseil municipal a décidé mardi de fermer le vieux pont pour des travaux qui dureront au moins six mois et coûteront plus cher.
            es | El ayuntamiento acordó el martes cerrar el viejo puente por obras que durarán al menos seis meses y costarán más de lo previsto.
            it | Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte per lavori che dureranno almeno sei mesi e costeranno di più.
            pt | A câmara municipal decidiu na terça-feira fechar a velha ponte para obras que vão durar pelo menos seis meses e custar mais.
            nl | De gemeenteraad besloot dinsdag de oude brug te sluiten voor reparaties, die minstens zes maanden duren en meer kosten dan gepland.
            pl | Rada miasta zdecydowała we wtorek o zamknięciu starego mostu z powodu remontu, który potrwa co najmniej sześć miesięcy.
            ru | Городской совет решил во вторник закрыть старый мост на ремонт, который продлится не менее шести месяцев и обойдётся дороже.
            ar | قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لإجراء إصلاحات تستغرق ستة أشهر على الأقل وتكلف أكثر مما كان مخططا له.
            zh | 市议会周二决定关闭老桥进行维修，工程至少需要六个月，费用也比原计划更高，附近的居民表示担忧。
            ja | 市議会は火曜日、古い橋を修理のため閉鎖することを決定した。工事は少なくとも六か月かかり、費用も予定より高くなる見込みだ。
            sv | Kommunfullmäktige beslutade på tisdagen att stänga den gamla bron för reparationer som tar minst sex månader och kostar mer.
            da | Byrådet besluttede tirsdag at lukke den gamle bro på grund af reparationer, som vil vare mindst seks måneder og koste mere.
            fi | Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan korjausten vuoksi, jotka kestävät vähintään kuusi kuukautta.
            tr | Belediye meclisi salı günü eski köprünün onarım nedeniyle kapatılmasına karar verdi; çalışmalar en az altı ay sürecek.
            cs | Městská rada v úterý rozhodla o uzavření starého mostu kvůli opravám, které potrvají nejméně šest měsíců a budou stát více.
            uk | Міська рада вирішила у вівторок закрити старий міст на ремонт, який триватиме щонайменше шість місяців і коштуватиме дорожче.
            ko | 시의회는 화요일 오래된 다리를 수리하기 위해 폐쇄하기로 결정했으며 공사는 최소 여섯 달이 걸릴 것으로 보인다.
            he | מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לצורך תיקונים שיימשכו לפחות שישה חודשים ויעלו יותר מהמתוכנן.
            hi | नगर परिषद ने मंगलवार को पुराने पुल को मरम्मत के लिए बंद करने का फैसला किया, जिसमें कम से कम छह महीने लगेंगे।
            el | Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα για επισκευές που θα διαρκέσουν τουλάχιστον έξι μήνες.
            """)
    void of_undeclared_isWhatTheTextLooksLike(String language, String sentence) {
        assertThat(PageLanguage.of(Optional.empty(), sentence)).contains(language);
        assertThat(PageLanguage.of(Optional.of(language.equals("en") ? "de" : "en"), (sentence + " ").repeat(4)))
                .as("declared as another one")
                .contains(language);
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, de-AT",
        "DE, de",
        "de_ch, de-CH",
        "en-US, de",
        "ger, de",
        "gsw, de",
        "lb, lb",
        "xx, de",
        "'', de"
    })
    void of_longText_overrulesAnotherLanguageAndKeepsTheRegion(String declared, String language) {
        assertThat(PageLanguage.of(Optional.of(declared), GERMAN)).contains(language);
    }

    @Test
    void of_shortText_isWhatIsDeclared() {
        assertThat(PageLanguage.of(Optional.of("en-gb"), GERMAN.substring(0, 100)))
                .contains("en-GB");
        assertThat(PageLanguage.of(Optional.empty(), "Brücke")).isEmpty();
    }

    @Test
    void of_textWithoutLetters_isWhatIsDeclared() {
        assertThat(PageLanguage.of(Optional.of("zh-hant-tw"), "0:1 2:3 ".repeat(90)))
                .contains("zh-Hant-TW");
        assertThat(PageLanguage.of(Optional.empty(), "0:1 2:3 ".repeat(90))).isEmpty();
    }
}
