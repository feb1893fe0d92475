package io.wireroom.web.syndication;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How topics are offered as feeds.
 *
 * @param publicUrl where readers reach the page, without a slash at its end; absent where feeds name no address of theirs
 * @param hub WebSub hub that readers may subscribe to
 */
public record SyndicationSettings(Optional<String> publicUrl, Optional<String> hub) {
    public static final Setting<Optional<URI>> HUB = Setting.uri("web.hub")
            .optional()
            .describedAs(
                    "WebSub hub that feeds of topics name and that is told when a topic has got articles, for readers who"
                            + " want to be told instead of polling; it must reach web.public-url.");

    public static final Setting<Optional<URI>> PUBLIC_URL = Setting.uri("web.public-url")
            .optional()
            .neededBy(HUB)
            .describedAs(
                    "Address under which readers reach the page, such as https://wire.example.org; feeds of topics name"
                            + " themselves by it.");

    public static final List<Setting<?>> ALL = List.of(HUB, PUBLIC_URL);

    public static SyndicationSettings from(Configuration c) {
        return new SyndicationSettings(
                c.get(PUBLIC_URL).map(uri -> uri.toString().replaceFirst("/+$", "")),
                c.get(HUB).map(URI::toString));
    }
}
