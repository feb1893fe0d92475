package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.charset.CharsetLabel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a page says in ASCII, read before its charset is known.
 *
 * @param charset by the first meta element or XML declaration that names one
 * @param language of the root element, as written
 */
record PageStart(Optional<Charset> charset, Optional<String> language) {
    private static final int LOOKED_AT = 1 << 15;
    private static final Pattern CHARSET = Pattern.compile(
            "(?i)<(?:meta\\s[^>]{0,300}?charset|\\?xml\\s[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([^\\s;\"'/>]{1,60})");
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?i)<html\\s(?:[^>]{0,500}?\\s)?(?:xml:)?lang\\s*=\\s*[\"']?([a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2})");

    static PageStart of(byte[] page) {
        String start = new String(page, 0, Math.min(page.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return new PageStart(first(CHARSET, start).flatMap(CharsetLabel::charset), first(LANGUAGE, start));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
