package io.wireroom.web.rejections;

import java.util.List;
import java.util.Map;

/**
 * What came of sending rejections again. A record that fails again is rejected anew.
 *
 * @param sent ids of those that were sent
 * @param unsendable why others cannot be, by id
 * @param left how many more fit and were not tried, because a request sends a thousand at most
 */
public record RetryResult(List<String> sent, Map<String, String> unsendable, int left) {
    public RetryResult {
        sent = List.copyOf(sent);
        unsendable = Map.copyOf(unsendable);
    }
}
