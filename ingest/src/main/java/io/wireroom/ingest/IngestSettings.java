package io.wireroom.ingest;

import io.wireroom.ingest.fetch.FetchSettings;
import io.wireroom.ingest.http.HttpSettings;
import io.wireroom.ingest.poll.PollSettings;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.List;
import java.util.stream.Stream;

/** All settings of ingest: how it shows itself to sites, how it polls, how it fetches. */
public record IngestSettings(HttpSettings http, PollSettings poll, FetchSettings fetch) {
    public static final List<Setting<?>> ALL = Stream.of(HttpSettings.ALL, PollSettings.ALL, FetchSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    public static IngestSettings from(Configuration configuration) {
        return new IngestSettings(
                HttpSettings.from(configuration), PollSettings.from(configuration), FetchSettings.from(configuration));
    }
}
