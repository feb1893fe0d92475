package io.wireroom.sink.bulk;

/**
 * What Elasticsearch says of one document of a request.
 *
 * @param status HTTP status
 * @param result such as {@code created}; empty on failure
 * @param errorType such as {@code document_parsing_exception}; empty on success
 * @param reason the error in Elasticsearch's words; empty on success
 */
public record ItemAnswer(int status, String result, String errorType, String reason) {
    /** A document that was written or taken away. */
    public static ItemAnswer done(int status, String result) {
        return new ItemAnswer(status, result, "", "");
    }

    /** A document that was not. */
    public static ItemAnswer failed(int status, String errorType, String reason) {
        return new ItemAnswer(status, "", errorType, reason);
    }
}
