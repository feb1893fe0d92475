package io.wireroom.ingest.charset;

import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * What charset bytes look like that nothing declares, by the frequencies of characters and of their pairs (S. Li, K. Momoi,
 * "A composite approach to language/encoding detection", 2001). The only class that knows the detector.
 */
public final class CharsetGuess {
    private static final int LOOKED_AT = 1 << 16;

    /** Differs from Windows' in little but the capitals, and nobody sends it without saying so. */
    private static final String MAC = Constants.CHARSET_MACCYRILLIC;

    private static final String WINDOWS = Constants.CHARSET_WINDOWS_1251;

    private CharsetGuess() {}

    /** The likeliest charset; empty where none is likely. */
    public static Optional<Charset> of(byte[] body) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, LOOKED_AT));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> name.equals(MAC) ? WINDOWS : name)
                .flatMap(CharsetLabel::charset);
    }
}
