package io.wireroom.web.pipeline;

import io.wireroom.web.pipeline.PipelineStatus.FlowPart;
import io.wireroom.web.pipeline.PipelineStatus.FlowStep;
import io.wireroom.web.pipeline.PipelineStatus.ServiceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What processes said last, read: numbers that a service does not give are 0. */
record Figures(List<Processes.Answer> answers) {
    private static final String INGEST = "ingest";
    private static final String ENRICH = "enrich";
    private static final String SINK = "sink";

    Figures {
        answers = List.copyOf(answers);
    }

    List<ServiceState> services() {
        List<ServiceState> services = new ArrayList<>();
        for (Processes.Answer answer : answers) {
            answer.roles().keySet().stream().sorted().forEach(role -> services.add(service(answer, role)));
        }
        return services;
    }

    private static ServiceState service(Processes.Answer answer, String role) {
        return answer.problem().isEmpty()
                ? new ServiceState(
                        answer.address(),
                        role,
                        text(answer.roles(), role, "health", "state"),
                        text(answer.roles(), role, "health", "reason"))
                : new ServiceState(answer.address(), role, "AWAY", answer.problem());
    }

    /** The figures of each process, by its address. */
    Map<String, Figures> byProcess() {
        return answers.stream()
                .collect(Collectors.toMap(Processes.Answer::address, answer -> new Figures(List.of(answer))));
    }

    /** The ledger from feeds to the index. */
    List<FlowStep> flow() {
        return List.of(
                step(
                        "poll",
                        "seen",
                        ingest("seen"),
                        part("discovered", ingest("discovered")),
                        part("unchanged", ingest("unchanged")),
                        part("filtered", ingest("filtered")),
                        part("rejected", ingest("rejected"))),
                step(
                        "fetch",
                        "discovered",
                        ingest("discovered"),
                        part("published", published()),
                        part("rejected", ingest("discoveriesRejected")),
                        part("in flight", sum(INGEST, "fetch", "inFlight"))),
                step(
                        "enrich",
                        "published",
                        published(),
                        part("new", enrich("new")),
                        part("changed", enrich("changed")),
                        part("unchanged", enrich("unchanged")),
                        part("rejected", enrich("rejected"))),
                step(
                        "emit",
                        "new or changed",
                        enrich("new") + enrich("changed"),
                        part("enriched", enriched()),
                        part("open", enrich("open"))),
                step(
                        "index",
                        "enriched or corrected",
                        enriched() + enrich("corrected"),
                        part("created", index("created")),
                        part("updated", index("updated")),
                        part("superseded", index("superseded")),
                        part("deleted", index("deleted")),
                        part("rejected", index("rejected"))));
    }

    long published() {
        return ingest("published");
    }

    /** First emissions. */
    long enriched() {
        return enrich("emitted");
    }

    long indexed() {
        return index("created") + index("updated");
    }

    long rejected() {
        return ingest("rejected") + ingest("discoveriesRejected") + enrich("rejected") + sum(SINK, "rejected");
    }

    /** A percentile of the sink in seconds, of the slowest one; empty while none has indexed lately. */
    Optional<Double> sinkLatency(String since, String percentile) {
        return values(SINK, "latency", since, percentile)
                .map(Number::doubleValue)
                .max(Double::compare);
    }

    private long ingest(String name) {
        return sum(INGEST, "sinceStart", name);
    }

    private long enrich(String name) {
        return sum(ENRICH, "ledger", name);
    }

    private long index(String outcome) {
        return sum(SINK, "articles", outcome);
    }

    private long sum(String... path) {
        return values(path).mapToLong(Number::longValue).sum();
    }

    private Stream<Number> values(String... path) {
        return answers.stream()
                .map(answer -> at(answer.roles(), path))
                .flatMap(Optional::stream)
                .filter(Number.class::isInstance)
                .map(Number.class::cast);
    }

    private static String text(Map<?, ?> map, String... path) {
        return at(map, path).map(Object::toString).orElse("");
    }

    private static Optional<Object> at(Map<?, ?> map, String... path) {
        Object value = map;
        for (String name : path) {
            value = value instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return Optional.ofNullable(value);
    }

    private static FlowStep step(String name, String inName, long in, FlowPart... parts) {
        List<FlowPart> all = List.of(parts);
        long out = all.stream().mapToLong(FlowPart::count).sum();
        return new FlowStep(name, inName, in, all, in - out);
    }

    private static FlowPart part(String name, long count) {
        return new FlowPart(name, count);
    }

    /** True when nothing is between any two steps. */
    static boolean balances(Collection<FlowStep> flow) {
        return flow.stream().allMatch(step -> step.difference() == 0);
    }
}
