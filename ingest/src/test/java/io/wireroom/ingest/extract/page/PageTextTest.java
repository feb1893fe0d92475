package io.wireroom.ingest.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
    private static final String ENGLISH = "The café’s naïve plan: 20 € a day.";
    private static final String RUSSIAN = "Городской совет решил закрыть старый мост на ремонт до весны.";
    private static final String JAPANESE = "市議会は火曜日、古い橋を修理のため閉鎖することを決定した。工事は六か月かかる見込みだ。";
    private static final String CHINESE = "市议会周二决定关闭老桥进行维修，工程至少需要六个月，费用也比原计划更高。";
    private static final String POLISH = "Rada miasta zdecydowała o zamknięciu mostu, źródła mówią o wiośnie.";

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-16LE,''", "UTF-16BE,''"})
    void of_markOrWideCharacters_winOverTheHeader(String charset, String mark) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(java.util.HexFormat.of().parseHex(mark));
        page.writeBytes(html("", ENGLISH).getBytes(Charset.forName(charset)));
        assertThat(decoded(page.toByteArray(), "text/html; charset=iso-8859-1")).isEqualTo(html("", ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/html; charset=ISO-8859-1", "text/html; charset=gb2312", "text/html; charset=nonsense"})
    void of_soundUtf8_isUtf8WhateverIsDeclared(String contentType) {
        String page = html("<meta charset=windows-1251>", RUSSIAN);
        assertThat(decoded(page.getBytes(StandardCharsets.UTF_8), contentType)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251, Новости города",
        "windows-1251, cp1251, Новости города",
        "KOI8-R, koi8-r, Новости города",
        "windows-31j, Shift_JIS, 地下鉄 12",
        "windows-31j, x-sjis, 地下鉄 12",
        "EUC-JP, EUC-JP, 地下鉄 12",
        "ISO-2022-JP, iso-2022-jp, 地下鉄 12",
        "GBK, gb2312, 地下铁 12",
        "Big5, big5, 地下鐵 12",
        "x-windows-949, euc-kr, 지하철 12",
        "windows-1252, latin1, “Café” – 20 €"
    })
    void of_declaredCharset_isRead(String charset, String label, String text) {
        String page = html("<meta http-equiv='Content-Type' content='text/html; charset=" + label + "'>", text);
        assertThat(decoded(page.getBytes(Charset.forName(charset)), "text/html"))
                .contains(text);
    }

    @Test
    void of_serversDefaultAgainstMeta_isMeta() {
        String page = html("<meta charset='windows-1250'>", POLISH);
        assertThat(decoded(page.getBytes(Charset.forName("windows-1250")), "text/html; charset=ISO-8859-1"))
                .isEqualTo(page);
    }

    @Test
    void of_wronglyDeclared_isWhatTheBytesLookLike() {
        assertThat(decoded(bytes("windows-1251", RUSSIAN), "text/html; charset=utf-8"))
                .contains(RUSSIAN);
        assertThat(decoded(bytes("windows-1251", RUSSIAN), "text/html; charset=iso-8859-1"))
                .contains(RUSSIAN);
        assertThat(decoded(bytes("windows-31j", JAPANESE), "text/html; charset=utf-8"))
                .contains(JAPANESE);
        assertThat(decoded(bytes("windows-31j", JAPANESE), "text/html; charset=iso-8859-1"))
                .contains(JAPANESE);
        assertThat(decoded(bytes("GBK", CHINESE), "text/html; charset=utf-8")).contains(CHINESE);
        assertThat(decoded(bytes("windows-1252", ENGLISH), "text/html; charset=utf-8"))
                .contains(ENGLISH);
    }

    @Test
    void of_brokenUtf8WithoutMore_isWhatItsLanguageWasWrittenIn() {
        String page = html("", POLISH).replace("<html>", "<html class=x lang=pl-PL>");
        assertThat(decoded(page.getBytes(Charset.forName("windows-1250")), "text/html; charset=utf-8"))
                .isEqualTo(page);
    }

    @Test
    void of_oneBrokenByteInUtf8_losesOneCharacter() {
        byte[] page = html("", RUSSIAN + "!").getBytes(StandardCharsets.UTF_8);
        page[new String(page, StandardCharsets.ISO_8859_1).lastIndexOf('!')] = (byte) 0xff;
        assertThat(decoded(page, "text/html; charset=utf-8")).contains(RUSSIAN);
    }

    private static byte[] bytes(String charset, String text) {
        return html("", (text + " ").repeat(4)).getBytes(Charset.forName(charset));
    }

    private static String html(String meta, String text) {
        return "<!DOCTYPE html><html><head>" + meta + "<title>x</title><script>if (a < b) c();</script></head><body><p>"
                + text + "</p></body></html>";
    }

    private static String decoded(byte[] page, String contentType) {
        return PageText.of(page, Optional.of(contentType));
    }
}
