package io.wireroom.web.syndication;

import java.util.stream.Collectors;

/**
 * Text that XML can hold: characters that no escape brings in (controls, lone surrogates, non-characters) become U+FFFD.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
 */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isHeld)
                ? text
                : text.codePoints()
                        .map(point -> isHeld(point) ? point : REPLACEMENT)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private static boolean isHeld(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
