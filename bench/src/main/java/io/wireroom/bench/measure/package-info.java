/** Reads what a run costs: processor time by what a thread does, heap, and time. */
@NullMarked
package io.wireroom.bench.measure;

import org.jspecify.annotations.NullMarked;
