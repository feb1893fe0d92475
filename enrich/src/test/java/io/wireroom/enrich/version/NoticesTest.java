package io.wireroom.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.NoticeKind;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final String NEWS = "The council met on Friday. It voted for the bridge.\n\n";
    private static final String LONG = NEWS.repeat(20);

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: An earlier version of this article misstated the age of the mayor.",
                "CORRECTION (12 May): an earlier version of this article misstated the age.",
                "Correction, May 12, 2024, 3:15 p.m. ET: The mayor is 54, not 45.",
                "Correction on 12 May 2024: the mayor is 54.",
                "Correction 12/05/2024: the mayor is 54.",
                "*Correction – The mayor is 54, not 45.",
                "[Correction] The mayor is 54, not 45.",
                "Correction\u00a0: the mayor is 54.",
                "Correction. An earlier version of this article gave the wrong age.",
                "Erratum: the mayor is 54.",
                "CORRECTED-Mayor turns 54",
                "CORRECTED-UPDATE 2-Mayor turns 54",
                "(Corrects paragraph 3 to say the mayor is 54)",
                "(This May 12 story corrects the age of the mayor in paragraph 3)",
                "This article was amended on 12 May 2024. The mayor is 54, not 45.",
                "• This article was amended on 3 May 2024 because an earlier version gave a wrong age.",
                "This story has been corrected to say that the mayor is 54.",
                "This story has been updated to correct the spelling of the mayor's name.",
                "This article originally stated that the mayor is 45.",
                "This article incorrectly stated that the mayor is 45.",
                "An earlier version of this story said the mayor was 45.",
                "A previous version of this report misspelled the mayor’s name.",
                "An earlier version of the story incorrectly gave the age as 45.",
                "In an earlier version of this article, the mayor was said to be 45.",
                "Because of an editing error, an earlier version of this article gave a wrong age.",
                "The headline on this article was amended on 3 May.",
                "In a story May 12 about the mayor, The Associated Press reported erroneously that he is 45.",
                "Editor's note: This story has been corrected to give the right age.",
                "Editor’s Note: The mayor's age was misstated in a previous version.",
                "EDITOR'S NOTE (12 May): An earlier version said the mayor was 45.",
                "Update: This story has been corrected.",
                "Note: An earlier version of this article misidentified the mayor.",
                "For the record: An earlier version of this article said the mayor was 45.",
                "We have corrected the article.",
                "We regret the error.",
                "Correction appended",
                "Korrektur: Der Bürgermeister ist 54 Jahre alt.",
                "Korrektur vom 12. Mai: Der Bürgermeister ist 54.",
                "Berichtigung: Der Bürgermeister ist 54.",
                "In einer früheren Version dieses Artikels hieß es, der Bürgermeister sei 45.",
                "In einer früheren Version hieß es fälschlicherweise, er sei 45.",
                "Eine frühere Fassung dieses Textes nannte ein falsches Alter.",
                "Anmerkung der Redaktion: In einer früheren Version hieß es, er sei 45. Das wurde korrigiert.",
                "Anmerkung: Dieser Artikel wurde nachträglich korrigiert.",
                "Wir haben die Passage inzwischen korrigiert.",
                "Correction : le maire a 54 ans et non 45.",
                "Rectificatif : le maire a 54 ans.",
                "ERRATUM - Le maire a 54 ans.",
                "Une version précédente de cet article indiquait que le maire a 45 ans.",
                "Contrairement à ce que nous écrivions dans une première version, il a 54 ans.",
                "Note de la rédaction : nous avons corrigé l'âge du maire.",
                "Corrección: el alcalde tiene 54 años.",
                "Fe de erratas: el alcalde tiene 54 años.",
                "Una versión anterior de este artículo decía que tiene 45 años.",
                "Nota de la redacción: el texto ha sido corregido.",
                "Esta noticia ha sido corregida.",
                "Correzione: il sindaco ha 54 anni.",
                "Errata corrige: il sindaco ha 54 anni.",
                "In una versione precedente di questo articolo si diceva che ha 45 anni.",
                "Correção: o prefeito tem 54 anos.",
                "Errata: o prefeito tem 54 anos.",
                "Uma versão anterior deste texto dizia que ele tem 45 anos.",
                "Diferentemente do que foi publicado anteriormente, o prefeito tem 54 anos.",
                "Correctie: de burgemeester is 54.",
                "Rectificatie (12 mei): de burgemeester is 54.",
                "In een eerdere versie van dit artikel stond dat hij 45 is.",
                "Sprostowanie: burmistrz ma 54 lata.",
                "W poprzedniej wersji tekstu podaliśmy błędny wiek.",
                "Korekta: w tekście błędnie podano wiek burmistrza.",
                "Rättelse: Borgmästaren är 54 år.",
                "I en tidigare version av artikeln stod fel ålder.",
                "Rettelse: Borgmesteren er 54 år.",
                "I en tidligere versjon av denne saken sto det feil alder.",
                "Oikaisu: pormestari on 54-vuotias.",
                "Jutun aiemmassa versiossa ikä oli väärin.",
                "Oprava: v článku jsme chybně uvedli věk starosty.",
                "V původní verzi článku jsme uvedli jiný věk.",
                "Helyesbítés: a polgármester 54 éves.",
                "Erată: primarul are 54 de ani.",
                "Düzeltme: belediye başkanı 54 yaşında.",
                "Διόρθωση: ο δήμαρχος είναι 54 ετών.",
                "Исправление: мэру 54 года.",
                "В предыдущей версии этой статьи был неверно указан возраст.",
                "Виправлення: меру 54 роки.",
                "У попередній версії статті був інший вік.",
                "更正：市长今年54岁。",
                "【訂正】市長は54歳です。",
                "[정정] 시장은 54세입니다.",
                "تصحيح: العمدة عمره ٥٤ عامًا.",
                "Đính chính: thị trưởng 54 tuổi.",
                "Ralat: wali kota berusia 54 tahun.",
            })
    void of_correction_isRecognisedAsFirstAndAsLastParagraph(String notice) {
        assertThat(of("Mayor turns 54", notice + "\n\n" + LONG)).contains(new Notice(NoticeKind.CORRECTION, notice));
        assertThat(of("Mayor turns 54", LONG + notice)).contains(new Notice(NoticeKind.CORRECTION, notice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clarification: the mayor spoke for himself.",
                "This article was updated on 12 May to clarify that the mayor spoke for himself.",
                "This article was amended to clarify who spoke.",
                "Editor's note: This story has been updated to make clear who spoke.",
                "Klarstellung: Der Bürgermeister sprach für sich.",
                "Dieser Artikel wurde am 12. Mai präzisiert.",
                "Aclaración: el alcalde habló por sí mismo.",
                "Precisazione: il sindaco parlava per sé.",
                "Esclarecimento: o prefeito falou por si.",
                "Уточнение: мэр говорил от себя.",
            })
    void of_clarification_isRecognised(String notice) {
        assertThat(of("Mayor speaks", LONG + notice)).contains(new Notice(NoticeKind.CLARIFICATION, notice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This article has been retracted.",
                "This story has been withdrawn because it could not be verified.",
                "Retraction: the report of 12 May was wrong.",
                "RETRACTED ARTICLE: The mayor is 45",
                "Editor's note: This article has been retracted at the request of its author.",
                "We have retracted this article.",
                "KILL: Mayor turns 45",
                "BULLETIN KILL - Mayor turns 45",
                "The story headlined “Mayor turns 45” is wrong and is withdrawn.",
                "There will be no substitute story.",
                "Editors: please kill the story slugged MAYOR.",
                "Dieser Artikel wurde zurückgezogen.",
                "Wir haben diesen Beitrag depubliziert.",
                "Cet article a été dépublié.",
                "Este artículo ha sido retirado.",
                "Questo articolo è stato rimosso.",
                "Este texto foi despublicado.",
                "Dit artikel is ingetrokken.",
                "Ten artykuł został wycofany.",
                "Эта статья была отозвана.",
                "本文已撤回。",
                "この記事を取り消します。",
            })
    void of_retraction_isRecognised(String notice) {
        assertThat(of("Mayor turns 45", NEWS + notice)).contains(new Notice(NoticeKind.RETRACTION, notice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Market correction: what investors should know",
                "Correction territory looms for the Nasdaq",
                "A correction in stock prices is overdue, analysts say.",
                "Correction in tech shares deepens as yields rise",
                "Corrections officer charged with smuggling",
                "Department of Corrections: three inmates escaped",
                "Corrections and clarifications",
                "The journal retracted a paper on vaccines.",
                "The article has been retracted by the journal, its publisher said.",
                "Retraction Watch counts 10,000 papers a year",
                "Retracted paper: how a fraud was found",
                "This paper has been retracted, the university said.",
                "\"This article has been retracted,\" the page now says.",
                "The page now says: “This article has been retracted.”",
                "He read it out. \"Sorry. This article has been retracted,\" it said.",
                "Kill Bill: Vol. 3 is coming",
                "Kill: a novel of the north",
                "Withdrawn: three players miss the final",
                "Clarification sought on new tax rules",
                "Clarified: what the new rules mean for you",
                "Editor's note: This article contains descriptions of violence.",
                "Editor's note: Jane Doe is a professor of law. The views are her own.",
                "Update: Police have corrected the number of victims to four.",
                "Update: This story has been updated with comment from the mayor.",
                "An earlier version of this article appeared in The Daily.",
                "An earlier version of this story was published on 12 May and said so too.",
                "A version of this article appears in print on Page A1.",
                "An earlier version of the bill said the tax would rise.",
                "This video falsely claims that the mayor is 45.",
                "This video has been removed by the user.",
                "This post was removed.",
                "This bill was amended on Friday.",
                "We have corrected the course of the economy, the minister wrote.",
                "The Fed corrected its forecast. The corrected figure is 3%.",
                "Note: Prices as of Friday.",
                "Correction",
                "Korrektur an den Börsen: Anleger bleiben gelassen",
                "Korrekturen am Haushalt: Koalition einigt sich",
                "In einer früheren Version des Gesetzes war das Tempolimit enthalten.",
                "In einer früheren Version hieß es noch, das Tempolimit komme.",
                "Der Bericht wurde korrigiert, sagte der Minister.",
                "Hinweis: Die Veranstaltung beginnt um 14:30 Uhr.",
                "Correction du marché : les actions reculent",
                "Correctionnelle : deux ans pour le chauffeur",
                "Corrigé : le sujet de philosophie du bac",
                "Cet article a été supprimé par le Sénat.",
                "Cet article a été retiré du projet de loi.",
                "Budget rectificatif : le Sénat vote",
                "Corrección en la bolsa: las acciones caen",
                "Corrección política y libertad",
                "Este artículo fue eliminado del proyecto de ley.",
                "Nota: el evento empieza a las 14:30.",
                "Correzione di bozze: un mestiere",
                "Correção monetária: entenda o cálculo",
                "Korekta: WIG20 traci kolejny dzień",
                "Korekta na giełdzie trwa",
                "Oprava: dálnice D1 bude uzavřena",
                "Поправка: Госдума приняла закон",
                "Поправка к Конституции: что изменится",
                "Correctie op de beurs: AEX zakt",
                "更正式的名称是什么",
                "上方修正：業績見通しを引き上げ",
            })
    void of_newsAboutCorrections_isNoNotice(String text) {
        assertThat(of("Council news", text + "\n\n" + LONG)).as("first").isEmpty();
        assertThat(of("Council news", LONG + text)).as("last").isEmpty();
        assertThat(of("Council news", NEWS + NEWS + NEWS + text + "\n\n" + LONG))
                .isEmpty();
        if (!text.equals("Correction")) {
            assertThat(of(text, LONG)).as("title").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: Mayor story",
                "CORRECTED-Mayor turns 54",
                "Mayor turns 54 (corrected)",
                "CORRECTING and REPLACING Mayor Announces Birthday",
                "/C O R R E C T I O N -- City Hall/",
                "Korrektur: Bürgermeister wird 54",
                "Rectificatif : le maire a 54 ans",
            })
    void of_title_isACorrection(String title) {
        assertThat(of(title, LONG)).contains(new Notice(NoticeKind.CORRECTION, title));
    }

    @Test
    void of_titleOfARetractedArticle_isARetraction() {
        assertThat(kind("RETRACTED: Mayor turns 45", LONG)).contains(NoticeKind.RETRACTION);
        assertThat(kind("Mayor turns 45 [Retracted]", LONG)).contains(NoticeKind.RETRACTION);
    }

    @Test
    void of_several_isTheGravest() {
        String clarified = "Clarification: the mayor spoke for himself.\n\n";
        String corrected = "Correction: the mayor is 54.\n\n";
        assertThat(kind("T", clarified + LONG + corrected)).contains(NoticeKind.CORRECTION);
        assertThat(kind("T", corrected + LONG + "This article has been retracted."))
                .contains(NoticeKind.RETRACTION);
        assertThat(kind("Correction: T", LONG + clarified)).contains(NoticeKind.CORRECTION);
    }

    @Test
    void of_labelInTheMiddle_isRecognised() {
        assertThat(kind("T", LONG + "Correction: the mayor is 54.\n\n" + LONG)).contains(NoticeKind.CORRECTION);
    }

    @Test
    void of_sentenceInTheMiddle_isNot() {
        assertThat(kind("T", LONG + "This article has been retracted.\n\n" + LONG))
                .isEmpty();
    }

    @Test
    void of_sentenceBehindOthersOfTheLastLine_isItsText() {
        assertThat(of("T", LONG + "The mayor left. (This story has been corrected.)"))
                .contains(new Notice(NoticeKind.CORRECTION, "This story has been corrected.)"));
    }

    @Test
    void of_labelAloneOnItsLine_takesTheNextLine() {
        assertThat(of("T", LONG + "Correction:\n\nThe mayor is 54, not 45."))
                .contains(new Notice(NoticeKind.CORRECTION, "Correction: The mayor is 54, not 45."));
        assertThat(of("T", LONG + "Correction: December 20, 2023:\n\nThe mayor is 54."))
                .contains(new Notice(NoticeKind.CORRECTION, "Correction: December 20, 2023: The mayor is 54."));
        assertThat(of("T", LONG + "Correction\n\nAn earlier version of this article gave a wrong age."))
                .map(Notice::getKind)
                .contains(NoticeKind.CORRECTION);
    }

    @Test
    void of_articleWithoutBody_looksAtTheSummary() {
        Article article = Article.newBuilder(article("T", ""))
                .setSummary("This story has been corrected.")
                .build();
        assertThat(Notices.of(article)).isPresent();
    }

    @Test
    void of_longNotice_isCut() {
        assertThat(of("T", "Correction: " + "\ud83d\ude00".repeat(1_000))
                        .orElseThrow()
                        .getText())
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("\ud83d\ude00");
    }

    @Test
    void of_emptyAndOddTexts_isEmpty() {
        for (String text :
                new String[] {"", " ", "\n\n", ".", "(", "C", "co", "更", "Th", ". T", "\ud83d", "(((((((((("}) {
            assertThat(of(text, text)).isEmpty();
        }
    }

    private static Optional<NoticeKind> kind(String title, String body) {
        return of(title, body).map(Notice::getKind);
    }

    private static Optional<Notice> of(String title, String body) {
        return Notices.of(article(title, body));
    }

    private static Article article(String title, String body) {
        return Article.newBuilder()
                .setId("a")
                .setUrl("http://news.test/a")
                .setSource("Test")
                .setTitle(title)
                .setBody(body)
                .setDiscoveredAt(T)
                .setFetchedAt(T)
                .build();
    }
}
