/** Mutated feeds: a program that makes them and keeps what it finds, and a test that reads what was kept. */
@NullMarked
package io.wireroom.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
