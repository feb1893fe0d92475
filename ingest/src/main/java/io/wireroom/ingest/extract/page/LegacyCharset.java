package io.wireroom.ingest.extract.page;

import static java.util.Map.entry;

import io.wireroom.ingest.charset.CharsetLabel;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a language was written in before UTF-8 (the defaults of browsers, HTML Standard, "determining the encoding"). */
final class LegacyCharset {
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            entry("ar", "windows-1256"),
            entry("az", "windows-1254"),
            entry("be", "windows-1251"),
            entry("bg", "windows-1251"),
            entry("cs", "windows-1250"),
            entry("el", "windows-1253"),
            entry("et", "windows-1257"),
            entry("fa", "windows-1256"),
            entry("he", "windows-1255"),
            entry("hr", "windows-1250"),
            entry("hu", "windows-1250"),
            entry("ja", "shift_jis"),
            entry("kk", "windows-1251"),
            entry("ko", "euc-kr"),
            entry("ky", "windows-1251"),
            entry("lt", "windows-1257"),
            entry("lv", "windows-1257"),
            entry("mk", "windows-1251"),
            entry("pl", "windows-1250"),
            entry("ro", "windows-1250"),
            entry("ru", "windows-1251"),
            entry("sk", "windows-1250"),
            entry("sl", "windows-1250"),
            entry("sr", "windows-1251"),
            entry("th", "windows-874"),
            entry("tr", "windows-1254"),
            entry("uk", "windows-1251"),
            entry("vi", "windows-1258"),
            entry("zh", "gb18030"));
    private static final Set<String> LATIN = Set.of(
            "windows-1252",
            "windows-1250",
            "windows-1254",
            "windows-1257",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-13",
            "ISO-8859-15",
            "ISO-8859-16",
            "x-MacRoman");

    private LegacyCharset() {}

    /** @param tag BCP 47 */
    static Optional<Charset> of(String tag) {
        String folded = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        boolean traditional = folded.startsWith("zh-tw") || folded.startsWith("zh-hk") || folded.startsWith("zh-hant");
        String label = traditional ? "big5" : BY_LANGUAGE.get(folded.split("-", 2)[0]);
        return Optional.ofNullable(label).flatMap(CharsetLabel::charset);
    }

    /** Whether a charset holds Latin letters and nothing else. */
    static boolean isLatin(Charset charset) {
        return LATIN.contains(charset.name());
    }
}
