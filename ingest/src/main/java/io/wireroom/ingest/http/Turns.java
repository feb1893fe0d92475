package io.wireroom.ingest.http;

import io.wireroom.ingest.http.FetchResult.Failure;
import io.wireroom.ingest.pace.Hosts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes each request in its host's turn, and tells the host's rest what the answer says about it. Thread-safe. */
final class Turns {
    private final Hosts hosts;

    Turns(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * One exchange with the host of the current address.
     *
     * @param exchange empty when it led on to another address
     * @return what the exchange gave; HOST_RESTS where the host's turn is too far away
     */
    Optional<FetchResult> take(Redirects redirects, Supplier<Optional<FetchResult>> exchange) {
        String host = redirects.host();
        Optional<Instant> busyUntil = hosts.enter(host);
        if (busyUntil.isPresent()) {
            return busyUntil.map(until -> refused(redirects, host, until));
        }
        try {
            Optional<FetchResult> result = exchange.get();
            settle(host, result);
            return result;
        } finally {
            hosts.leave(host);
        }
    }

    private void settle(String host, Optional<FetchResult> result) {
        Optional<FetchProblem> problem = result.flatMap(FetchResult::failure).map(Failure::problem);
        if (problem.isEmpty()) {
            hosts.answered(host);
            return;
        }
        switch (problem.get()) {
            case CONNECT, DNS -> hosts.restLonger(host);
            case RATE_LIMITED ->
                result.flatMap(limited -> limited.wishes().retryAfter())
                        .ifPresentOrElse(until -> hosts.rest(host, until), () -> hosts.restLonger(host));
            case TIMEOUT, TLS, BROKEN, PRIVATE_ADDRESS, INTERNAL -> {
                // says nothing about the next request
            }
            case BOT_WALL -> {
                hosts.answered(host);
                result.flatMap(wall -> wall.wishes().retryAfter()).ifPresent(until -> hosts.rest(host, until));
            }
            default -> hosts.answered(host);
        }
    }

    private static FetchResult refused(Redirects redirects, String host, Instant until) {
        ServerWishes wishes = new ServerWishes(Optional.of(until), Optional.empty(), Optional.empty());
        Failure failure = new Failure(FetchProblem.HOST_RESTS, 0, host + " is not asked before " + until);
        return FetchResult.failed(redirects.trail(), wishes, failure);
    }
}
