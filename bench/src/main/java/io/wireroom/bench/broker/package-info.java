/** A broker for benchmarks. */
@NullMarked
package io.wireroom.bench.broker;

import org.jspecify.annotations.NullMarked;
