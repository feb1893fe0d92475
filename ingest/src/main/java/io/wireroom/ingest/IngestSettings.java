package io.wireroom.ingest;

import io.wireroom.ingest.fetch.FetchSettings;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.poll.PollSettings;
import io.wireroom.ingest.websub.WebSubSettings;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All settings of ingest: how it shows itself to sites, how it polls, how it fetches, how hubs reach it.
 *
 * @param webSub empty while WebSub is off
 */
public record IngestSettings(
        HttpSettings http, PollSettings poll, FetchSettings fetch, Optional<WebSubSettings> webSub) {
    public static final List<Setting<?>> ALL = Stream.of(
                    HttpSettings.ALL, PollSettings.ALL, FetchSettings.ALL, WebSubSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    public static IngestSettings from(Configuration configuration) {
        return new IngestSettings(
                HttpSettings.from(configuration),
                PollSettings.from(configuration),
                FetchSettings.from(configuration),
                WebSubSettings.from(configuration));
    }
}
