package io.wireroom.cli.demo.site;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a client may hold to ask again only for changes (RFC 9110, section 13).
 *
 * @param etag a strong entity tag
 * @param lastModified when the document last changed, in whole seconds
 */
record Validators(String etag, Instant lastModified) {
    private static final String CACHE_CONTROL = "max-age=1";

    static Validators of(byte[] body, Instant changed) {
        return new Validators("\"" + hash(body) + "\"", changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The whole answer with its validators, or 304 when the client holds it already. */
    HttpAnswer answer(HttpRequest request, HttpAnswer whole) {
        HttpAnswer answer = held(request) ? HttpAnswer.empty(304) : whole;
        return answer.with("ETag", etag)
                .with("Last-Modified", RssWriter.date(lastModified))
                .with("Cache-Control", CACHE_CONTROL);
    }

    private boolean held(HttpRequest request) {
        Optional<String> tags = request.header("If-None-Match");
        return tags.map(given -> given.equals("*") || given.contains(etag))
                .orElseGet(() -> request.header("If-Modified-Since")
                        .flatMap(Validators::instant)
                        .filter(since -> !lastModified.isAfter(since))
                        .isPresent());
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Long.toHexString(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
