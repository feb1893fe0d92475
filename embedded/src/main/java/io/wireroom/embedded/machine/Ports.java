package io.wireroom.embedded.machine;

import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
public final class Ports {

    /** The address that every embedded server listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** A port that was free a moment ago. Another process may take it meanwhile, so whoever binds it must be able to retry. */
    public static int free() {
        try (ServerSocket socket = listen(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    Reason.PORT_TAKEN, "No port of " + LOOPBACK + " is free: " + e.getMessage(), e);
        }
    }

    /**
     * Checks that a server can listen on the port.
     *
     * @throws EmbeddedServerException with {@link Reason#PORT_TAKEN} where it cannot
     */
    public static void requireFree(int port, String server) {
        try (ServerSocket socket = listen(port)) {
            assert socket.isBound();
        } catch (IOException e) {
            throw taken(port, server, e);
        }
    }

    /** What to say when the port turned out to be taken. */
    public static EmbeddedServerException taken(int port, String server, Exception cause) {
        return new EmbeddedServerException(
                Reason.PORT_TAKEN,
                server + " cannot listen on port " + port + " of " + LOOPBACK + " (" + cause.getMessage()
                        + "): stop what uses it, or choose another port (0 takes any free one).",
                cause);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
