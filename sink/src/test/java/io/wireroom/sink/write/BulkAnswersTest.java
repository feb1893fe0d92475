package io.wireroom.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.BulkAnswer.Kind;
import io.wireroom.sink.bulk.ItemAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAnswersTest {
    private static final String ERROR = "{\"error\":{\"type\":\"illegal_argument_exception\",\"reason\":\"bad\"}}";

    private static BulkAnswer read(int status, String body) {
        return BulkAnswers.read(new Answer(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void read_items_keepsOrderStatusAndReasons() {
        BulkAnswer answer = read(200, """
                {"items": [
                  {"index": {"result": "created", "status": 201}},
                  {"delete": {"result": "not_found", "status": 404}},
                  {"index": {"status": 400, "error": {"type": "document_parsing_exception", "reason": "[1:9] failed",
                     "caused_by": {"type": "illegal_argument_exception", "reason": "'x' is not\\nan IP"}}}}]}""");
        assertThat(answer.items())
                .containsExactly(
                        ItemAnswer.done(201, "created"),
                        ItemAnswer.done(404, "not_found"),
                        ItemAnswer.failed(
                                400,
                                "document_parsing_exception",
                                "document_parsing_exception: [1:9] failed; caused by illegal_argument_exception: "
                                        + "'x' is not an IP"));
    }

    @Test
    void read_refusedByElasticsearch_isRefused() {
        assertThat(read(400, ERROR).kind()).isEqualTo(Kind.REFUSED);
        assertThat(read(413, "").kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void read_badRequestOfAProxy_saysNothingAboutDocuments() {
        assertThat(read(400, "<html>The plain HTTP request was sent to HTTPS port</html>")
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 429, 500, 502, 503, 504})
    void read_otherFailures_areTriedAgain(int status) {
        assertThat(read(status, ERROR).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void read_successThatIsNoJson_hasNoItems() {
        assertThat(read(200, "<html>captive portal</html>").items()).isEmpty();
    }
}
