package io.wireroom.runtime.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Resolves names to addresses that may be connected to. {@code localhost} and names under it are loopback without asking
 * anybody (RFC 6761 section 6.3). Thread-safe.
 */
public final class GuardedNames {
    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final AddressPolicy policy;
    private final Names names;

    /**
     * @param names asked for all others
     */
    public GuardedNames(AddressPolicy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    /** Resolves names. */
    @FunctionalInterface
    public interface Names {
        /** @throws UnknownHostException when it has no address */
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    /**
     * The addresses of a host that may be connected to.
     *
     * @throws RefusedAddressException when all that it has must not be
     * @throws UnknownHostException when it has none
     */
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> permitted = new ArrayList<>();
        Optional<RefusedAddressException> refusal = Optional.empty();
        for (InetAddress address : addresses(host)) {
            Optional<String> objection = policy.objection(address);
            if (objection.isEmpty()) {
                permitted.add(address);
            } else {
                refusal = Optional.of(new RefusedAddressException(host, address, objection.get()));
            }
        }
        if (permitted.isEmpty()) {
            throw refusal.isPresent() ? refusal.get() : new UnknownHostException(host + " has no address");
        }
        return permitted;
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return List.of(InetAddress.getByAddress(host, LOOPBACK_4), InetAddress.getByAddress(host, LOOPBACK_6));
        }
        return names.lookup(host);
    }
}
