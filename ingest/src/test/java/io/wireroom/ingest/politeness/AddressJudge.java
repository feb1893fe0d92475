package io.wireroom.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges redirects, farewells and failures, by the requests for each address. */
final class AddressJudge {
    private static final Duration MONTH = Duration.ofDays(29);
    private static final Duration LONGEST = Duration.ofHours(25);
    private static final Duration STEP = Duration.ofMinutes(75);
    private static final Set<Integer> MOVED = Set.of(301, 308);
    private static final Set<Integer> LASTING = Set.of(404, 410);

    private final List<Exchange> log;
    private final Run run;
    private final Marks marks;

    /** Where redirects led; such a place may be left for good. */
    private final Set<String> places = new HashSet<>();

    AddressJudge(List<Exchange> log, Run run, Marks marks) {
        this.log = log;
        this.run = run;
        this.marks = marks;
    }

    void judge(Map<String, List<Exchange>> byUrl) {
        redirects();
        byUrl.forEach((url, exchanges) -> {
            farewells(exchanges);
            if (!places.contains(url)) {
                failures(exchanges);
            }
        });
    }

    private void redirects() {
        Map<String, String> newPlaces = new HashMap<>();
        Map<String, String> oldPlaces = new HashMap<>();
        for (Exchange exchange : log) {
            String url = exchange.url();
            if (newPlaces.containsKey(url)) {
                marks.check(Rule.MOVED, false, exchange);
            } else if (oldPlaces.containsKey(url)) {
                marks.check(Rule.MOVED, true, exchange);
            }
            if (MOVED.contains(exchange.answer().status())) {
                String target = exchange.answer().header("Location").orElseThrow();
                newPlaces.put(url, target);
                oldPlaces.put(target, url);
                places.add(target);
            }
            if (LASTING.contains(exchange.answer().status()) && oldPlaces.containsKey(url)) {
                newPlaces.remove(oldPlaces.get(url));
                back(exchange, oldPlaces.remove(url));
            }
        }
    }

    private void back(Exchange failed, String old) {
        boolean back = log.stream()
                .filter(next -> next.start().isAfter(failed.start()))
                .filter(next -> next.url().equals(old) || next.url().equals(failed.url()))
                .findFirst()
                .filter(next -> next.url().equals(old))
                .isPresent();
        marks.check(Rule.MOVED_BACK, back, failed);
    }

    private void farewells(List<Exchange> ofUrl) {
        for (int i = 0; i < ofUrl.size(); i++) {
            Exchange gone = ofUrl.get(i);
            if (gone.answer().status() == 410) {
                Instant next = i + 1 < ofUrl.size() ? ofUrl.get(i + 1).start() : run.end();
                Duration wait = Duration.between(gone.end(), next);
                boolean looked = wait.compareTo(Duration.ofDays(32)) <= 0;
                boolean early = i + 1 < ofUrl.size() && wait.compareTo(MONTH) < 0;
                marks.check(Rule.GONE, looked && !early, gone);
            }
        }
    }

    private void failures(List<Exchange> ofUrl) {
        Duration before = Duration.ZERO;
        for (int i = 1; i < ofUrl.size(); i++) {
            Exchange failed = ofUrl.get(i - 1);
            if (!failing(failed) || !failing(ofUrl.get(i))) {
                before = Duration.ZERO;
                continue;
            }
            Duration wait = Duration.between(failed.end(), ofUrl.get(i).start());
            if (!before.isZero() && !run.interrupts(failed.end(), ofUrl.get(i).start())) {
                stepwise(before, wait, ofUrl.get(i));
            }
            before = wait;
        }
        Exchange last = ofUrl.get(ofUrl.size() - 1);
        if (failing(last)) {
            boolean alive = Duration.between(last.start(), run.end()).compareTo(LONGEST) <= 0;
            marks.check(Rule.NEVER_OFF, alive, last);
        }
    }

    private void stepwise(Duration before, Duration wait, Exchange exchange) {
        boolean grows = wait.toMillis() >= before.toMillis() * 0.85;
        boolean linear = wait.compareTo(before.plus(STEP)) <= 0 && wait.compareTo(LONGEST) <= 0;
        marks.check(
                Rule.BACK_OFF, grows && linear, exchange.start() + " " + exchange.url() + " " + before + " " + wait);
    }

    /** Failed for a reason that is the feed's own. */
    private static boolean failing(Exchange exchange) {
        int status = exchange.answer().status();
        return !exchange.robots()
                && (status == 404 || status == 500)
                && exchange.answer().header("Retry-After").isEmpty();
    }
}
