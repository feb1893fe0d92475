package io.wireroom.ingest.http;

import io.wireroom.ingest.http.FetchResult.Trail;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The redirects of one request as they are followed. Not thread-safe. */
final class Redirects {
    private static final Set<Integer> FOLLOWED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final int most;
    private final Set<HttpUrl> passed = new HashSet<>();
    private HttpUrl current;
    private boolean permanentSoFar = true;
    private Optional<String> movedTo = Optional.empty();

    Redirects(HttpUrl start, int most) {
        this.current = start;
        this.most = most;
        passed.add(start);
    }

    static boolean isRedirect(int status) {
        return FOLLOWED.contains(status);
    }

    HttpUrl current() {
        return current;
    }

    /** Host of the current address, as {@code WebAddress} writes it. */
    String host() {
        String host = current.host();
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    Trail trail() {
        return new Trail(current.toString(), movedTo);
    }

    /** Goes on to the target of an answer; what speaks against it is returned and nothing has moved. */
    Optional<FetchProblem> follow(int status, @Nullable String location) {
        HttpUrl target = location == null ? null : current.resolve(location);
        if (target == null) {
            return Optional.of(FetchProblem.BAD_REDIRECT);
        }
        if (passed.size() > most) {
            return Optional.of(FetchProblem.TOO_MANY_REDIRECTS);
        }
        if (!passed.add(target)) {
            return Optional.of(FetchProblem.REDIRECT_LOOP);
        }
        move(target, PERMANENT.contains(status));
        return Optional.empty();
    }

    private void move(HttpUrl target, boolean permanent) {
        current = target;
        permanentSoFar &= permanent;
        if (permanentSoFar) {
            movedTo = Optional.of(target.toString());
        }
    }
}
