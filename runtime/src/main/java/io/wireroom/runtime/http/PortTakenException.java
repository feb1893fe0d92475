package io.wireroom.runtime.http;

import java.net.InetSocketAddress;

/** Another process already listens where a server should. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(InetSocketAddress address, Throwable cause) {
        super(
                "port " + address.getPort() + " on " + address.getHostString()
                        + " is taken; give another one, or stop what listens there",
                cause);
    }
}
