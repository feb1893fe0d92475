package io.wireroom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.wireroom.ingest.http.LocalSite;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A small WebSub hub: verifies each request for a lease before it answers it, and pushes what it is told to. */
public final class TestHub {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> verifications = new CopyOnWriteArrayList<>();
    private volatile long leaseSeconds = 3_600;

    /** A hub at a path of a site. */
    public TestHub(LocalSite site, String path) {
        site.on(path, this::subscribe);
    }

    /** Grants leases of this length from now on. */
    public void grant(long seconds) {
        leaseSeconds = seconds;
    }

    /** The forms of all requests for a topic, in order. */
    public List<Map<String, String>> requests(String topic) {
        return requests.stream()
                .filter(form -> topic.equals(form.get("hub.topic")))
                .toList();
    }

    /** Statuses that verifications were answered with; -1 where the challenge did not come back. */
    public List<Integer> verifications() {
        return List.copyOf(verifications);
    }

    /** Pushes a document to whoever asked for the topic last, rightly signed; gives the status. */
    public int push(String topic, String body) {
        Map<String, String> form = last(topic);
        return push(form.getOrDefault("hub.callback", ""), body, signature(form.getOrDefault("hub.secret", ""), body));
    }

    /** Pushes with a signature made with another secret. */
    public int pushForged(String topic, String body) {
        return push(last(topic).getOrDefault("hub.callback", ""), body, signature("somebody else's", body));
    }

    /** Pushes as a proxy would that sends hubs to another instance. */
    public int push(String topic, String body, int port) {
        Map<String, String> form = last(topic);
        String callback = form.getOrDefault("hub.callback", "").replaceFirst(":\\d+/", ":" + port + "/");
        return push(callback, body, signature(form.getOrDefault("hub.secret", ""), body));
    }

    static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> last(String topic) {
        List<Map<String, String>> all = requests(topic);
        return all.get(all.size() - 1);
    }

    private int push(String callback, String body, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(callback))
                .header("Content-Type", "application/rss+xml")
                .header("X-Hub-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return send(request).statusCode();
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String challenge = "challenge-" + requests.size();
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(verification(form, challenge)).build());
        verifications.add(answer.body().equals(challenge) ? answer.statusCode() : -1);
        requests.add(form);
        LocalSite.answer(exchange, 202, Map.of(), "");
    }

    private URI verification(Map<String, String> form, String challenge) {
        return URI.create(form.getOrDefault("hub.callback", "") + "?hub.mode=subscribe&hub.topic="
                + URLEncoder.encode(form.getOrDefault("hub.topic", ""), UTF_8) + "&hub.challenge=" + challenge
                + "&hub.lease_seconds=" + leaseSeconds);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts.length > 1 ? parts[1] : "", UTF_8));
        }
        return form;
    }
}
