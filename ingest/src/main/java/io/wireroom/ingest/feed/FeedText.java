package io.wireroom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters. The byte order mark wins; then come the header, the XML prolog and UTF-8, the first of which that
 * decodes without an error, else the first that decodes with few; then what the bytes look like; Windows-1252 reads
 * everything else.
 */
final class FeedText {
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s;\"']+)");
    private static final Pattern PROLOG =
            Pattern.compile("^[^<]{0,64}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
    private static final List<Map.Entry<String, String>> MARKS = List.of(
            Map.entry("0000feff", "UTF-32BE"),
            Map.entry("0000003c", "UTF-32BE"),
            Map.entry("fffe0000", "UTF-32LE"),
            Map.entry("3c000000", "UTF-32LE"),
            Map.entry("feff", "UTF-16BE"),
            Map.entry("003c", "UTF-16BE"),
            Map.entry("fffe", "UTF-16LE"),
            Map.entry("3c00", "UTF-16LE"),
            Map.entry("efbbbf", "UTF-8"));
    /** Characters beyond ASCII that must have come out well for each that did not. */
    private static final int LEAST_SOUND = 8;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Names that the web uses for a smaller set than is really sent (WHATWG Encoding). */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949",
            "iso-8859-9", "windows-1254",
            "tis-620", "x-windows-874");

    private FeedText() {}

    static String decode(byte[] body, Optional<String> contentType) {
        Optional<Charset> marked = byOrderMark(body);
        if (marked.isPresent()) {
            String text = new String(body, marked.get());
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        Set<Charset> candidates = candidates(body, contentType);
        return first(candidates, charset -> exactly(body, charset))
                .or(() -> first(candidates, charset -> nearly(body, charset)))
                .or(() -> CharsetGuess.of(body).flatMap(charset -> exactly(body, charset)))
                .orElseGet(() -> new String(body, WINDOWS));
    }

    private static Optional<String> first(Set<Charset> candidates, Function<Charset, Optional<String>> decoder) {
        return candidates.stream().map(decoder).flatMap(Optional::stream).findFirst();
    }

    /** The mark, or the way in which the first "less than" sign takes two or four bytes (XML 1.0 appendix F). */
    private static Optional<Charset> byOrderMark(byte[] body) {
        String start = HexFormat.of().formatHex(body, 0, Math.min(body.length, 4));
        for (Map.Entry<String, String> mark : MARKS) {
            if (start.startsWith(mark.getKey())) {
                return Optional.of(Charset.forName(mark.getValue()));
            }
        }
        return Optional.empty();
    }

    private static Set<Charset> candidates(byte[] body, Optional<String> contentType) {
        Set<Charset> candidates = new LinkedHashSet<>();
        contentType
                .flatMap(type -> first(HEADER, type))
                .flatMap(FeedText::named)
                .ifPresent(candidates::add);
        String start = new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1);
        first(PROLOG, start).flatMap(FeedText::named).ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        return candidates;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String wider = WIDER.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        try {
            return Optional.of(Charset.forName(wider))
                    .filter(c -> !c.name().startsWith("UTF-16") && !c.name().startsWith("UTF-32"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> exactly(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The text with what is broken replaced, where most of what is not ASCII makes sense: a cut or a byte gone wrong. */
    private static Optional<String> nearly(byte[] body, Charset charset) {
        String text = new String(body, charset);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long sound = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
        return broken * LEAST_SOUND <= sound ? Optional.of(text) : Optional.empty();
    }
}
