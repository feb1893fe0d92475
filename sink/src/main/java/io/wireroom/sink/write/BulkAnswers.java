package io.wireroom.sink.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Reasons;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.ItemAnswer;
import java.util.ArrayList;
import java.util.List;

/** Reads what the bulk API answers. */
final class BulkAnswers {
    private BulkAnswers() {}

    /** A proxy's 400 says nothing about documents; only Elasticsearch's own does. */
    static BulkAnswer read(Answer answer) {
        if (answer.isSuccess()) {
            return items(answer.json().path("items"));
        }
        boolean refused = answer.status() == 413 || (answer.status() == 400 && answer.isErrorOfElasticsearch());
        return refused
                ? BulkAnswer.refused(answer.status(), answer.reason())
                : BulkAnswer.unavailable(answer.status(), answer.reason());
    }

    private static BulkAnswer items(JsonNode items) {
        List<ItemAnswer> answers = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            answers.add(item(item.isEmpty() ? item : item.elements().next()));
        }
        return BulkAnswer.items(answers);
    }

    private static ItemAnswer item(JsonNode item) {
        int status = item.path("status").asInt();
        JsonNode error = item.path("error");
        return error.isObject()
                ? ItemAnswer.failed(status, error.path("type").asText(""), Reasons.of(error))
                : ItemAnswer.done(status, item.path("result").asText(""));
    }
}
