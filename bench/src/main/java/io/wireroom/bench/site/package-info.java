/** A web site of thousands of feeds on one port of loopback, cheap enough to leave the processors to the reader. */
@NullMarked
package io.wireroom.bench.site;

import org.jspecify.annotations.NullMarked;
