package io.wireroom.ingest.charset;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the web means by the name of a charset (WHATWG Encoding Standard, "names and labels"). */
public final class CharsetLabel {
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"'/>]{1,60})");
    private static final String WESTERN = "windows-1252";
    private static final String CHINESE = "gb18030";
    private static final String KOREAN = "x-windows-949";
    private static final String JAPANESE = "windows-31j";

    /** Names for which Java has nothing or a smaller set than the web really sends. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            entry("iso-8859-1", WESTERN),
            entry("iso8859-1", WESTERN),
            entry("iso88591", WESTERN),
            entry("iso_8859-1", WESTERN),
            entry("latin1", WESTERN),
            entry("latin-1", WESTERN),
            entry("l1", WESTERN),
            entry("us-ascii", WESTERN),
            entry("ascii", WESTERN),
            entry("ansi_x3.4-1968", WESTERN),
            entry("x-cp1252", WESTERN),
            entry("x-user-defined", WESTERN),
            entry("iso-8859-9", "windows-1254"),
            entry("iso8859-9", "windows-1254"),
            entry("latin5", "windows-1254"),
            entry("tis-620", "x-windows-874"),
            entry("iso-8859-11", "x-windows-874"),
            entry("dos-874", "x-windows-874"),
            entry("windows-874", "x-windows-874"),
            entry("x-cp1250", "windows-1250"),
            entry("x-cp1251", "windows-1251"),
            entry("gb2312", CHINESE),
            entry("gb_2312", CHINESE),
            entry("gb_2312-80", CHINESE),
            entry("csgb2312", CHINESE),
            entry("chinese", CHINESE),
            entry("gbk", CHINESE),
            entry("x-gbk", CHINESE),
            entry("big5", "Big5-HKSCS"),
            entry("cn-big5", "Big5-HKSCS"),
            entry("x-x-big5", "Big5-HKSCS"),
            entry("shift_jis", JAPANESE),
            entry("shift-jis", JAPANESE),
            entry("sjis", JAPANESE),
            entry("x-sjis", JAPANESE),
            entry("ms_kanji", JAPANESE),
            entry("x-euc-jp", "EUC-JP"),
            entry("euc-kr", KOREAN),
            entry("korean", KOREAN),
            entry("ks_c_5601-1987", KOREAN),
            entry("ks_c_5601-1989", KOREAN),
            entry("ksc5601", KOREAN),
            entry("ksc_5601", KOREAN),
            entry("windows-949", KOREAN),
            entry("koi8-ru", "KOI8-U"),
            entry("koi", "KOI8-R"),
            entry("koi8", "KOI8-R"),
            entry("macintosh", "x-MacRoman"),
            entry("mac", "x-MacRoman"),
            entry("x-mac-roman", "x-MacRoman"),
            entry("x-mac-cyrillic", "x-MacCyrillic"),
            entry("logical", "ISO-8859-8"),
            entry("visual", "ISO-8859-8"),
            entry("iso-8859-8-i", "ISO-8859-8"),
            entry("iso-8859-8-e", "ISO-8859-8"),
            entry("utf", "UTF-8"),
            entry("utf-8-bom", "UTF-8"),
            entry("unicode-1-1-utf-8", "UTF-8"));

    private CharsetLabel() {}

    /**
     * The charset that a label stands for; empty where it stands for none, and for UTF-16 and UTF-32: whoever could read a
     * label in ASCII has read none of these.
     */
    public static Optional<Charset> charset(String label) {
        String folded = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(folded, folded)))
                    .filter(c -> !c.name().startsWith("UTF-16") && !c.name().startsWith("UTF-32"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The charset in the value of a Content-Type header, or in any text with {@code charset=} in it. */
    public static Optional<Charset> parameter(String contentType) {
        Matcher matcher = PARAMETER.matcher(contentType);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }
}
