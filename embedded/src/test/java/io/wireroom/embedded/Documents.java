package io.wireroom.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Documents in and out of Elasticsearch over plain HTTP. */
public final class Documents {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Documents() {}

    /** Status of the answer: 201 for a new document. */
    public static int put(URI server, String index, String id, String json) throws IOException, InterruptedException {
        return send(server, "PUT", "/" + index + "/_doc/" + id, json).statusCode();
    }

    /** The answer to a look-up by id, which sees documents before they are searchable. */
    public static String get(URI server, String index, String id) throws IOException, InterruptedException {
        return send(server, "GET", "/" + index + "/_doc/" + id, "").body();
    }

    /** Status of the answer: 200 when made. */
    public static int createIndex(URI server, String index, String json) throws IOException, InterruptedException {
        return send(server, "PUT", "/" + index, json).statusCode();
    }

    private static HttpResponse<String> send(URI server, String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
