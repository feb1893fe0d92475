package io.wireroom.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The indices of articles that there are.
 *
 * @param alike those that cut texts into words as the templates say now
 * @param unlike the others
 */
record ArticleIndices(List<String> alike, List<String> unlike) {
    /** Looks at a cluster. */
    static ArticleIndices of(Elasticsearch elasticsearch) throws IOException {
        Answer answer = elasticsearch.request("GET", "/" + IndexNames.ARTICLES + "-*/_settings");
        if (!answer.isSuccess() && answer.status() != 404) {
            throw new IOException("Elasticsearch at " + elasticsearch.where() + " refuses the settings of indices: "
                    + answer.reason());
        }
        JsonNode expected = Templates.analysis();
        List<String> alike = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        if (answer.isSuccess()) {
            for (Map.Entry<String, JsonNode> index : answer.json().properties()) {
                boolean same = index.getValue().at("/settings/index/analysis").equals(expected);
                (same ? alike : unlike).add(index.getKey());
            }
        }
        return new ArticleIndices(alike, unlike);
    }
}
