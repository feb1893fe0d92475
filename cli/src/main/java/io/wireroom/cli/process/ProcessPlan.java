package io.wireroom.cli.process;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.enrich.EnrichSettings;

/**
 * How a run is laid out.
 *
 * @param partitions of each topic
 * @param instances of the enrichment; those beyond the number of partitions have little to do
 * @param enrich how the enrichment works
 */
record ProcessPlan(int partitions, int instances, EnrichSettings enrich) {
    private static final int MOST_PARTITIONS = 64;
    private static final int MOST_INSTANCES = 16;

    ProcessPlan {
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw CommandFailure.usage("--partitions: must be between 1 and " + MOST_PARTITIONS);
        }
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw CommandFailure.usage("--instances: must be between 1 and " + MOST_INSTANCES);
        }
    }
}
