/** How what is past its time leaves the stores. */
@NullMarked
package io.wireroom.enrich.sweep;

import org.jspecify.annotations.NullMarked;
