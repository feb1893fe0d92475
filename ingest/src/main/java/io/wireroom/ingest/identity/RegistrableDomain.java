package io.wireroom.ingest.identity;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.domains.EffectiveTldFinder.EffectiveTLD;
import java.util.regex.Pattern;

/** The domain under a public suffix that somebody registered; the only class that asks the public suffix list. */
final class RegistrableDomain {
    private static final Pattern IPV4 = Pattern.compile("[0-9.]+");

    private RegistrableDomain() {}

    /**
     * {@code bbc.co.uk} for {@code news.bbc.co.uk}. IP addresses and names under {@code localhost} are their own domain;
     * a top-level domain that the list does not know is taken as a public suffix.
     */
    static String of(String host) {
        if (host.startsWith("[")
                || IPV4.matcher(host).matches()
                || host.endsWith(".localhost")
                || host.indexOf('.') < 0) {
            return host;
        }
        String assigned = EffectiveTldFinder.getAssignedDomain(host, false, false);
        return assigned == null ? host : assigned;
    }

    /** True for {@code co.uk}: nobody registers it, everybody registers under it. */
    static boolean isPublicSuffix(String host) {
        EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host);
        return host.indexOf('.') < 0 || (suffix != null && suffix.getDomain().equals(host));
    }
}
