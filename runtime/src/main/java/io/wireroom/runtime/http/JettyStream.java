package io.wireroom.runtime.http;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A stream on one of Jetty's responses. */
final class JettyStream implements HttpStream {
    private final Response response;
    private final Callback whole;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** @param whole is told once that the answer has ended */
    JettyStream(Response response, Callback whole) {
        this.response = response;
        this.whole = whole;
    }

    @Override
    public CompletionStage<Void> write(ByteBuffer bytes) {
        if (!isOpen()) {
            return CompletableFuture.failedStage(new EofException("the answer has ended"));
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        response.write(false, bytes, Callback.from(() -> done.complete(null), failure -> {
            fail(failure);
            done.completeExceptionally(failure);
        }));
        return done;
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            response.write(true, BufferUtil.EMPTY_BUFFER, whole);
        }
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    /** The connection is gone. */
    void fail(Throwable failure) {
        if (open.compareAndSet(true, false)) {
            whole.failed(failure);
        }
    }
}
