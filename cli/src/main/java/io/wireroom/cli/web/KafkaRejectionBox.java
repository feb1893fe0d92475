package io.wireroom.cli.web;

import io.wireroom.cli.rejection.PayloadText;
import io.wireroom.cli.rejection.RejectionRetry;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.web.rejections.RejectionBox;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows and retries rejections as {@code rejections show} and {@code rejections retry} do. */
final class KafkaRejectionBox implements RejectionBox {
    private final RejectionRetry retry;

    KafkaRejectionBox(KafkaClients clients) {
        this.retry = new RejectionRetry(clients.with(Patience.SOME_SECONDS));
    }

    @Override
    public String payload(Rejection rejection) {
        return PayloadText.of(rejection);
    }

    @Override
    public Map<String, String> headers(Rejection rejection) {
        Map<String, String> headers = new LinkedHashMap<>();
        rejection.getHeaders().forEach(header -> headers.put(header.getName(), text(header.getValue())));
        return headers;
    }

    @Override
    public Optional<String> obstacle(Rejection rejection) {
        return Optional.of(RejectionRetry.obstacle(rejection)).filter(why -> !why.isEmpty());
    }

    @Override
    public Outcome retry(List<Rejection> rejections) {
        RejectionRetry.Outcome outcome = retry.retry(rejections);
        return new Outcome(outcome.sent(), outcome.unsendable());
    }

    private static String text(ByteBuffer value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(value.duplicate())
                    .toString();
            return text.chars().anyMatch(Character::isISOControl) ? hex(value) : text;
        } catch (CharacterCodingException e) {
            return hex(value);
        }
    }

    private static String hex(ByteBuffer value) {
        return PayloadText.hex(PayloadText.bytes(value));
    }
}
