package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.markup.PlainText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a site is called: as it writes itself, with and without gaps, and by its domain. */
final class SiteNames {
    private SiteNames() {}

    /** Folded names. */
    static Set<String> of(Optional<WebAddress> page, Stream<Optional<String>> written) {
        Set<String> names = new HashSet<>();
        written.flatMap(Optional::stream).map(PlainText::fold).forEach(name -> {
            names.add(name);
            names.add(name.replace(" ", ""));
        });
        page.map(address -> ArticleIdentity.registrableDomain(address.host())).ifPresent(domain -> {
            names.add(PlainText.fold(domain));
            names.add(domain.replace(".", ""));
            names.add(domain.substring(0, Math.max(domain.indexOf('.'), 0)));
        });
        names.remove("");
        return names;
    }
}
