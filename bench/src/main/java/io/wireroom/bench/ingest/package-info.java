/** Benchmarks of the poller: over HTTP on loopback, and over simulated feeds on a clock that runs ahead. */
@NullMarked
package io.wireroom.bench.ingest;

import org.jspecify.annotations.NullMarked;
