package io.wireroom.ingest.extract.page;

import io.wireroom.ingest.charset.CharsetGuess;
import io.wireroom.ingest.charset.CharsetLabel;
import io.wireroom.ingest.charset.Decoding;
import io.wireroom.ingest.charset.OrderMark;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The characters of a page, whatever its header and its meta elements wrongly say of them. The byte order mark wins; then
 * UTF-8, wherever every byte makes sense in it, as no other text does so by chance; then what is declared, where the bytes
 * bear it out; then what the bytes look like and what the page's language was written in before UTF-8.
 */
final class PageText {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final double MOST_FOREIGN = 0.3;

    private final byte[] body;
    private final PageStart start;
    private final Optional<Charset> header;

    private PageText(byte[] body, Optional<String> contentType) {
        this.body = body;
        this.start = PageStart.of(body);
        this.header = contentType.flatMap(CharsetLabel::parameter);
    }

    static String of(byte[] body, Optional<String> contentType) {
        return OrderMark.decode(body)
                .or(() -> Wide.charset(body).map(wide -> new String(body, wide)))
                .orElseGet(() -> new PageText(body, contentType).narrow());
    }

    private String narrow() {
        return shiftedBetweenSets()
                .or(() -> Decoding.exactly(body, StandardCharsets.UTF_8))
                .orElseGet(this::legacy);
    }

    /** ISO-2022-JP, the only one to be declared whose bytes all are ASCII's. */
    private Optional<String> shiftedBetweenSets() {
        return declared().stream()
                .filter(charset -> charset.name().startsWith("ISO-2022"))
                .findFirst()
                .flatMap(charset -> Decoding.exactly(body, charset));
    }

    private String legacy() {
        Prose prose = Prose.of(body);
        boolean foreign = prose.foreign() > MOST_FOREIGN;
        Set<Charset> declared = declared();
        if (foreign) {
            declared.removeIf(LegacyCharset::isLatin);
        }
        return Decoding.first(body, declared)
                .or(() -> Decoding.first(body, undeclared(prose, foreign)))
                .orElseGet(() -> new String(body, WESTERN));
    }

    /** In the order of belief: Windows-1252 in the header is often a server's default and no statement about the page. */
    private Set<Charset> declared() {
        Set<Charset> declared = new LinkedHashSet<>();
        header.filter(charset -> !charset.equals(WESTERN)).ifPresent(declared::add);
        start.charset().ifPresent(declared::add);
        header.ifPresent(declared::add);
        if (declared.isEmpty()) {
            declared.add(StandardCharsets.UTF_8);
        }
        return declared;
    }

    private List<Charset> undeclared(Prose prose, boolean foreign) {
        Optional<Charset> guess = CharsetGuess.of(prose.bytes());
        Optional<Charset> ofLanguage = start.language().flatMap(LegacyCharset::of);
        List<Charset> candidates = new ArrayList<>();
        if (foreign) {
            guess.ifPresent(candidates::add);
        }
        ofLanguage.ifPresent(candidates::add);
        guess.ifPresent(candidates::add);
        return candidates;
    }
}
