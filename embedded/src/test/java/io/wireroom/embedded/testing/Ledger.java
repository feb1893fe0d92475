package io.wireroom.embedded.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sums of one stage: what came in stands against all that became of it. Equal sums are proof that nothing got lost. */
public final class Ledger {
    private final String stage;
    private final String taken;
    private final double in;
    private final Map<String, Double> fates = new LinkedHashMap<>();

    private Ledger(String stage, String taken, double in) {
        this.stage = stage;
        this.taken = taken;
        this.in = in;
    }

    /**
     * A stage and what it took in.
     *
     * @param taken what is counted, such as {@code seen}
     */
    public static Ledger of(String stage, String taken, double in) {
        return new Ledger(stage, taken, in);
    }

    /** One of the things that became of it: a way out, a reason to drop, or still under way. */
    public Ledger became(String fate, double count) {
        fates.merge(fate, count, Double::sum);
        return this;
    }

    /** Fails where the sums differ, naming each of them. */
    public void assertBalances() {
        if (in != out()) {
            throw new AssertionError("the ledger does not balance: " + this);
        }
    }

    /** Fails where the sums differ, or where the stage has taken nothing in, so that the check would say nothing. */
    public void assertBalancesAndMoved() {
        if (in == 0) {
            throw new AssertionError("nothing came in: " + this);
        }
        assertBalances();
    }

    private double out() {
        return fates.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
        return fates.entrySet().stream()
                .map(fate -> number(fate.getValue()) + " " + fate.getKey())
                .collect(Collectors.joining(" + ", stage + ": " + number(in) + " " + taken + " = ", ""));
    }

    private static String number(double count) {
        return Long.toString(Math.round(count));
    }
}
