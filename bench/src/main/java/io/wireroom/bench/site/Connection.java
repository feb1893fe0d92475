package io.wireroom.bench.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection: reads a request at a time, writes its answer. Confined to the site's thread. */
final class Connection {
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(4_096);
    private ByteBuffer[] out = {};

    /** Takes what was asked for; {@code etag} is empty for an unconditional request. */
    interface Requests {
        void taken(String host, String path, String etag);
    }

    Connection(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    void ready(SelectionKey ready, Requests requests) throws IOException {
        if (ready.isReadable()) {
            read(requests);
        }
        if (ready.isValid() && ready.isWritable()) {
            flush();
        }
    }

    void send(Answer answer) {
        out = new ByteBuffer[] {ByteBuffer.wrap(answer.head()), ByteBuffer.wrap(answer.body())};
        try {
            flush();
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void read(Requests requests) throws IOException {
        if (channel.read(in) < 0) {
            channel.close();
            return;
        }
        String head = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        if (head.endsWith(END_OF_HEAD)) {
            in.clear();
            requests.taken(header(head, "host"), head.split(" ", 3)[1], header(head, "if-none-match"));
        }
    }

    private void flush() throws IOException {
        channel.write(out);
        boolean done = !out[out.length - 1].hasRemaining() && !out[0].hasRemaining();
        key.interestOps(done ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private static String header(String head, String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ": ");
        if (at < 0) {
            return "";
        }
        int from = at + name.length() + 4;
        return head.substring(from, head.indexOf("\r\n", from));
    }
}
