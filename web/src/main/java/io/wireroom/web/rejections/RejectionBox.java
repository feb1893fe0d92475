package io.wireroom.web.rejections;

import io.wireroom.schemas.record.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what was rejected as text, and sends it again. Thread-safe. */
public interface RejectionBox {
    /** The payload as readable text: records as JSON, text as it is, anything else in hexadecimal. */
    String payload(Rejection rejection);

    /** The values of its headers as text where they are text, else in hexadecimal. */
    Map<String, String> headers(Rejection rejection);

    /** Why it cannot be sent again; empty when it can. */
    Optional<String> obstacle(Rejection rejection);

    /**
     * Sends them again to where they came from, and returns when the brokers have them.
     *
     * @throws RuntimeException when the brokers do not take them within some seconds
     */
    Outcome retry(List<Rejection> rejections);

    /**
     * What came of it.
     *
     * @param sent ids of those that were sent again
     * @param unsendable why others cannot be, by id
     */
    record Outcome(List<String> sent, Map<String, String> unsendable) {
        public Outcome {
            sent = List.copyOf(sent);
            unsendable = Map.copyOf(unsendable);
        }
    }
}
