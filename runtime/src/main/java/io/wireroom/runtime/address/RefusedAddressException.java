package io.wireroom.runtime.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** An address that {@link AddressPolicy} objects to; the message says which and why. */
public final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host, InetAddress address, String objection) {
        super(host + " is " + address.getHostAddress() + ", " + objection);
    }
}
