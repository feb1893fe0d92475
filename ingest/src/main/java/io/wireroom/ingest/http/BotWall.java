package io.wireroom.ingest.http;

import io.wireroom.ingest.extract.page.Walls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.Response;
import okio.BufferedSource;

/** Recognises error answers by which a guard in front of a site asks whether the reader is human. */
final class BotWall {
    /** Bytes of the body that are looked at, after decompression. */
    static final int MOST_BYTES = 16 * 1024;

    private static final Set<Integer> STATUSES = Set.of(403, 429, 503);
    private static final Set<String> WAF_CHECKS = Set.of("challenge", "captcha");

    private BotWall() {}

    /** Whether the answer is one; reads the start of its body, within the call's own time limit. */
    static boolean is(Response response) {
        return STATUSES.contains(response.code()) && (saysSo(response) || Walls.isChallenge(start(response)));
    }

    /** Headers of Cloudflare and of Amazon's firewall. */
    private static boolean saysSo(Response response) {
        return "challenge".equalsIgnoreCase(response.header("cf-mitigated"))
                || WAF_CHECKS.contains(String.valueOf(response.header("x-amzn-waf-action")));
    }

    private static String start(Response response) {
        try {
            BufferedSource source = response.body().source();
            boolean more = source.request(MOST_BYTES);
            long bytes = more ? MOST_BYTES : source.getBuffer().size();
            return new String(source.readByteArray(bytes), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return ""; // the status speaks for itself
        }
    }
}
