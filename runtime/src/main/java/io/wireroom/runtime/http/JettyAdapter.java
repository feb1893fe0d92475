package io.wireroom.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and {@link HttpHandler}: the only class that knows both. */
final class JettyAdapter extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final HttpHandler handler;
    private final int maxBodyBytes;

    JettyAdapter(HttpHandler handler, int maxBodyBytes) {
        this.handler = handler;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpAnswer answer = answer(request);
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (answer.stream().isPresent() && !request.getMethod().equals("HEAD")) {
            return stream(request, response, callback, answer.stream().get());
        }
        boolean bodiless = request.getMethod().equals("HEAD") || answer.status() == 304 || answer.status() == 204;
        response.write(true, bodiless ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    /** Sends the header and hands over the rest; a client that waits for news is not idle. */
    private static boolean stream(Request request, Response response, Callback callback, HttpStream.Source source) {
        JettyStream stream = new JettyStream(response, callback);
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(stream::fail);
        response.write(
                false,
                BufferUtil.EMPTY_BUFFER,
                Callback.from(() -> source.open(stream), failure -> stream.fail(failure)));
        return true;
    }

    private HttpAnswer answer(Request request) {
        try {
            HttpRequest read = read(request);
            return read.body().length > maxBodyBytes
                    ? HttpAnswer.text(413, "The body is larger than " + maxBodyBytes + " bytes.\n")
                    : handler.handle(read);
        } catch (HttpException.RuntimeException e) {
            return HttpAnswer.text(e.getCode(), "The request is not well-formed, or came too slowly.\n");
        } catch (Exception e) {
            LOG.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), e);
            return HttpAnswer.text(500, "Wireroom failed here; its log says why.\n");
        }
    }

    private HttpRequest read(Request request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue() == null ? "" : field.getValue();
            headers.merge(field.getName().toLowerCase(Locale.ROOT), value, (a, b) -> a + "," + b);
        }
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        String host = Request.getServerName(request);
        return new HttpRequest(
                request.getMethod(),
                host == null ? "" : host.toLowerCase(Locale.ROOT),
                Request.getPathInContext(request),
                query,
                headers,
                body(request),
                remote(request));
    }

    private static String remote(Request request) {
        String address = Request.getRemoteAddr(request);
        return address == null ? "" : address;
    }

    /** The body, cut one byte behind the limit so that a longer one is noticed. */
    private byte[] body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            return in.readNBytes(maxBodyBytes + 1);
        }
    }
}
