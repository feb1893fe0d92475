/** Benchmarks as a program: {@code bin/bench NAME} runs one and prints figures beside the limits of what is beneath. */
@NullMarked
package io.wireroom.bench;

import org.jspecify.annotations.NullMarked;
