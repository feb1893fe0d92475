/**
 * The pipeline desk: services, the ledger as a flow, rates, lags and latencies, gathered in the background.
 * {@link io.wireroom.web.pipeline.PipelineDesk} is the door.
 */
@NullMarked
package io.wireroom.web.pipeline;

import org.jspecify.annotations.NullMarked;
