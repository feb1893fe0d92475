/** Tests of what is learnt of sources, by cases and against a simulated source. */
@NullMarked
package io.wireroom.ingest.boilerplate;

import org.jspecify.annotations.NullMarked;
