package io.wireroom.cli.process;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.enrich.EnrichSettings;

/**
 * How a run is laid out.
 *
 * @param partitions of each topic
 * @param instances of the enrichment
 * @param enrich how the enrichment works
 */
record ProcessPlan(int partitions, int instances, EnrichSettings enrich) {
    private static final int MOST = 64;

    ProcessPlan {
        if (partitions < 1 || partitions > MOST) {
            throw CommandFailure.usage("--partitions: must be between 1 and " + MOST);
        }
        if (instances < 1 || instances > partitions) {
            throw CommandFailure.usage("--instances: must be between 1 and the number of partitions, " + partitions);
        }
    }
}
