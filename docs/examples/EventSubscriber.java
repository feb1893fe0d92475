import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;

/** Prints articles as they come: {@code java EventSubscriber.java 'http://127.0.0.1:8080/api/events?topic=ai-policy'}. */
public class EventSubscriber {
    public static void main(String[] args) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String lastId = ""; // keep it where it survives, and the program goes on where it was
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(args[0]));
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
            try {
                HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
                String id = lastId;
                String data = "";
                for (Iterator<String> lines = answer.body().iterator(); lines.hasNext(); ) {
                    String line = lines.next();
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    } else if (line.isEmpty()) { // the event is whole
                        if (data.startsWith("{\"id\"")) { // an article; "live" comes with {}
                            System.out.println(data);
                        }
                        lastId = id;
                        data = "";
                    }
                }
            } catch (java.io.IOException | java.io.UncheckedIOException e) {
                System.err.println("connection lost, trying again: " + e.getMessage());
            }
            Thread.sleep(1_000);
        }
    }
}
