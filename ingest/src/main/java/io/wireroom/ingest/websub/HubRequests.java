package io.wireroom.ingest.websub;

import io.wireroom.ingest.http.FetchProblem;
import io.wireroom.ingest.http.FormAnswer;
import io.wireroom.ingest.http.FormPoster;
import io.wireroom.schemas.record.HubState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Asks hubs for leases (WebSub section 5.1), when they are due and the hub's pace allows it. Thread-safe. */
final class HubRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Problems of one request, which say nothing of the hub's other feeds. */
    private static final Set<FetchProblem> OF_THE_REQUEST =
            EnumSet.of(FetchProblem.CLIENT_ERROR, FetchProblem.FORBIDDEN, FetchProblem.NOT_FOUND, FetchProblem.GONE);

    private final CallbackKeys keys;
    private final FormPoster forms;
    private final WebSubWatch watch;
    private final HubPace pace = new HubPace();

    HubRequests(CallbackKeys keys, FormPoster forms, WebSubWatch watch) {
        this.keys = keys;
        this.forms = forms;
        this.watch = watch;
    }

    /** The hub after it was asked; as it is where that is not due, or must wait for others. */
    HubState ask(HubState hub, String feedUrl, Instant now) {
        if (now.isBefore(HubLease.dueAt(hub, feedUrl, now)) || !pace.take(hub.getUrl(), now)) {
            return hub;
        }
        FormAnswer answer = forms.post(hub.getUrl(), form(hub, feedUrl), PATIENCE);
        answer.problem()
                .filter(problem -> !OF_THE_REQUEST.contains(problem))
                .ifPresentOrElse(problem -> pace.failed(hub.getUrl(), now), () -> pace.answered(hub.getUrl()));
        String outcome = answer.problem().map(FetchProblem::name).orElse("TAKEN");
        watch.asked(outcome);
        return HubState.newBuilder(hub)
                .setRequestedAt(now)
                .setRequests(hub.getRequests() + 1)
                .setProblem(answer.problem().isEmpty() ? null : outcome + ": " + answer.detail())
                .build();
    }

    private Map<String, String> form(HubState hub, String feedUrl) {
        Callback callback = keys.callback(feedUrl, hub.getTopic(), hub.getUrl());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.callback", keys.address(callback));
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", hub.getTopic());
        form.put("hub.lease_seconds", Long.toString(HubLease.ASKED.toSeconds()));
        form.put("hub.secret", keys.secret(callback));
        return form;
    }
}
