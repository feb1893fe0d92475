package io.wireroom.ingest.politeness;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives a client its marks, by the log of the servers. */
final class Judge {
    private Judge() {}

    static Marks judge(SimulatedWeb web, Run run) {
        List<Exchange> log =
                web.log().stream().sorted(Comparator.comparing(Exchange::start)).toList();
        Marks marks = new Marks();
        Map<String, List<Exchange>> byUrl = by(log, Exchange::url);
        byUrl.forEach((url, exchanges) ->
                web.feedAt(url).ifPresent(feed -> new FeedJudge(feed, exchanges, run, marks).judge()));
        by(log, Exchange::host).values().forEach(exchanges -> new HostJudge(web, exchanges, run, marks).judge());
        new AddressJudge(log, run, marks).judge(byUrl);
        return marks;
    }

    private static Map<String, List<Exchange>> by(List<Exchange> log, Function<Exchange, String> key) {
        return log.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
