package io.wireroom.runtime.address;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Sockets that look at the address once more when they connect. Catches what never passes through {@link GuardedNames}:
 * addresses written as such in a URL. Unconnected sockets are made only, as OkHttp asks for; the other forms are refused.
 */
public final class GuardedSockets extends SocketFactory {
    private final AddressPolicy policy;

    public GuardedSockets(AddressPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(policy);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("unchecked connection to " + host);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("unchecked connection to " + host);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("unchecked connection to " + host);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("unchecked connection to " + address);
    }

    private static final class GuardedSocket extends Socket {
        private final AddressPolicy policy;

        GuardedSocket(AddressPolicy policy) {
            this.policy = policy;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress inet) || inet.getAddress() == null) {
                throw new IOException("not an address to connect to: " + endpoint);
            }
            Optional<String> objection = policy.objection(inet.getAddress());
            if (objection.isPresent()) {
                throw new RefusedAddressException(inet.getHostString(), inet.getAddress(), objection.get());
            }
            super.connect(endpoint, timeout);
        }
    }
}
