package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTextTest {
    private static final String GERMAN = "<rss><title>Zürich hört auf Ärger über Öl und grüßt die Bürger</title></rss>";

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, 東京都知事選挙は日曜日に投票が行われ、新しい知事が決まる見通しである。各候補者は最後の訴えを行った。",
        "EUC-JP, 東京都知事選挙は日曜日に投票が行われ、新しい知事が決まる見通しである。各候補者は最後の訴えを行った。",
        "EUC-KR, 서울시는 오늘 새로운 교통 정책을 발표했다. 시민들은 내년부터 버스를 더 자주 이용할 수 있게 된다.",
        "Big5, 台北市政府今天宣布新的交通政策，市民明年起可以更常搭乘公車，市長表示這是重要的一步。",
        "GB18030, 北京市政府今天宣布新的交通政策，市民明年起可以更经常乘坐公交车，市长表示这是重要的一步。",
        "KOI8-R, Правительство Москвы сегодня объявило о новой транспортной политике города на следующий год.",
        "windows-1251, Правительство Москвы сегодня объявило о новой транспортной политике города на следующий год.",
        "windows-1255, עיריית תל אביב הודיעה היום על מדיניות תחבורה חדשה והתושבים יוכלו לנסוע באוטובוסים בתדירות גבוהה יותר",
        "windows-1253, Η κυβέρνηση ανακοίνωσε σήμερα νέα πολιτική για τις μεταφορές στην πόλη της Αθήνας",
    })
    void decode_nothingDeclared_isReadByItsLooks(String charset, String sentence) {
        String document = "<rss><channel><title>" + sentence + "</title></channel></rss>";

        assertThat(decode(document.getBytes(Charset.forName(charset)))).isEqualTo(document);
    }

    @Test
    void decode_westernLetters_areWindows1252() {
        assertThat(decode(GERMAN.getBytes(Charset.forName("windows-1252")))).isEqualTo(GERMAN);
    }

    @Test
    void decode_utf8CutInALetter_staysUtf8() {
        byte[] body = (GERMAN + "ü").getBytes(StandardCharsets.UTF_8);

        assertThat(decode(Arrays.copyOf(body, body.length - 1))).isEqualTo(GERMAN + "\ufffd");
    }

    @Test
    void decode_declaredWithAByteGoneWrong_isBelieved() {
        String head = "<?xml version='1.0' encoding='Shift_JIS'?><rss><title>";
        byte[] body = (head + "東京都知事選挙は日曜日に@</title></rss>").getBytes(Charset.forName("Shift_JIS"));
        body[indexOf(body, (byte) '@')] = (byte) 0xff;

        assertThat(decode(body)).contains("東京都知事選挙は日曜日に\ufffd</title>");
    }

    private static int indexOf(byte[] body, byte wanted) {
        int at = 0;
        while (body[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String decode(byte[] body) {
        return FeedText.decode(body, Optional.empty());
    }
}
