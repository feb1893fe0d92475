package io.wireroom.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Reads bytes in charsets that they may not be in. */
public final class Decoding {
    /** Characters beyond ASCII that must have come out well for each that did not. */
    private static final int LEAST_SOUND = 8;

    private static final char REPLACEMENT = '\ufffd';

    private Decoding() {}

    /**
     * The text in the first of these charsets in which every byte makes sense, else in the first in which nearly all do; empty
     * where there is none.
     */
    public static Optional<String> first(byte[] body, Collection<Charset> candidates) {
        return first(candidates, charset -> exactly(body, charset))
                .or(() -> first(candidates, charset -> nearly(body, charset)));
    }

    private static Optional<String> first(Collection<Charset> candidates, Function<Charset, Optional<String>> decoder) {
        return candidates.stream().map(decoder).flatMap(Optional::stream).findFirst();
    }

    /**
     * The text, where every byte makes sense. The lenient decoder comes first, as it is several times as fast and leaves no
     * replacement character where nothing was broken.
     */
    public static Optional<String> exactly(byte[] body, Charset charset) {
        String lenient = new String(body, charset);
        if (lenient.indexOf(REPLACEMENT) < 0) {
            return Optional.of(lenient);
        }
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
    public static Optional<String> nearly(byte[] body, Charset charset) {
        String text = new String(body, charset);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long sound = text.chars().filter(c -> c > 0x7f && c != REPLACEMENT).count();
        return broken * LEAST_SOUND <= sound ? Optional.of(text) : Optional.empty();
    }
}
