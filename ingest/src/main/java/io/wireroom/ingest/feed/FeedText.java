package io.wireroom.ingest.feed;

import io.wireroom.ingest.charset.CharsetGuess;
import io.wireroom.ingest.charset.CharsetLabel;
import io.wireroom.ingest.charset.Decoding;
import io.wireroom.ingest.charset.OrderMark;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters. The byte order mark wins; then come the header, the XML prolog and UTF-8, the first of which that
 * decodes without an error, else the first that decodes with few; then what the bytes look like; Windows-1252 reads
 * everything else.
 */
final class FeedText {
    private static final Pattern PROLOG =
            Pattern.compile("^[^<]{0,64}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FeedText() {}

    static String decode(byte[] body, Optional<String> contentType) {
        return OrderMark.decode(body)
                .or(() -> Decoding.first(body, candidates(body, contentType)))
                .or(() -> CharsetGuess.of(body).flatMap(charset -> Decoding.exactly(body, charset)))
                .orElseGet(() -> new String(body, WINDOWS));
    }

    private static Set<Charset> candidates(byte[] body, Optional<String> contentType) {
        Set<Charset> candidates = new LinkedHashSet<>();
        contentType.flatMap(CharsetLabel::parameter).ifPresent(candidates::add);
        Matcher prolog = PROLOG.matcher(new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1));
        if (prolog.find()) {
            CharsetLabel.charset(prolog.group(1)).ifPresent(candidates::add);
        }
        candidates.add(StandardCharsets.UTF_8);
        return candidates;
    }
}
