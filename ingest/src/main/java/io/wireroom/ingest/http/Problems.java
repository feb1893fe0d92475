package io.wireroom.ingest.http;

import io.wireroom.runtime.address.RefusedAddressException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Names what went wrong, from exceptions and status codes. */
final class Problems {
    private static final Map<Integer, FetchProblem> BY_STATUS = Map.of(
            401, FetchProblem.FORBIDDEN,
            402, FetchProblem.FORBIDDEN,
            403, FetchProblem.FORBIDDEN,
            404, FetchProblem.NOT_FOUND,
            407, FetchProblem.FORBIDDEN,
            408, FetchProblem.TRY_LATER,
            410, FetchProblem.GONE,
            425, FetchProblem.TRY_LATER,
            429, FetchProblem.RATE_LIMITED,
            451, FetchProblem.FORBIDDEN);

    private Problems() {}

    /**
     * The exception that tells most where a host has several addresses and each failed in its own way: that one of them
     * talks and its certificate is wrong says more than that another does not answer.
     */
    static Throwable telling(IOException e) {
        return Stream.concat(Stream.of(e), Arrays.stream(e.getSuppressed()))
                .filter(one -> one instanceof SSLException || one instanceof RefusedAddressException)
                .findFirst()
                .orElse(e);
    }

    static FetchProblem of(Throwable e) {
        if (e instanceof RefusedAddressException) {
            return FetchProblem.PRIVATE_ADDRESS;
        }
        if (e instanceof UnknownHostException) {
            return FetchProblem.DNS;
        }
        if (e instanceof SSLException) {
            return FetchProblem.TLS;
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException || connecting(e)) {
            return FetchProblem.CONNECT;
        }
        return e instanceof InterruptedIOException ? FetchProblem.TIMEOUT : FetchProblem.BROKEN;
    }

    /** The JDK tells a connect that took too long from a read that did only by its words. */
    private static boolean connecting(Throwable e) {
        return e instanceof SocketTimeoutException
                && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).startsWith("connect timed out");
    }

    static FetchProblem of(int status, ServerWishes wishes) {
        if (status == 503 && wishes.retryAfter().isPresent()) {
            return FetchProblem.RATE_LIMITED;
        }
        if (status >= 500) {
            return FetchProblem.SERVER_ERROR;
        }
        FetchProblem other = status >= 400 ? FetchProblem.CLIENT_ERROR : FetchProblem.UNEXPECTED_STATUS;
        return BY_STATUS.getOrDefault(status, other);
    }
}
