package io.wireroom.web.rejections;

import java.util.Map;

/**
 * A rejection whole.
 *
 * @param payload as text: records as JSON, text as it is, anything else in hexadecimal
 * @param payloadCut whether only the beginning of that text is shown
 * @param headers of the record, as text
 */
public record RejectionDetail(
        RejectionItem rejection, String payload, boolean payloadCut, Map<String, String> headers) {
    private static final int MOST_CHARACTERS = 200_000;

    public RejectionDetail {
        headers = Map.copyOf(headers);
    }

    static RejectionDetail of(RejectionItem item, String payload, Map<String, String> headers) {
        boolean cut = payload.length() > MOST_CHARACTERS;
        return new RejectionDetail(item, cut ? payload.substring(0, MOST_CHARACTERS) : payload, cut, headers);
    }
}
