/** Where an article enters: versioned, tagged, profiled and sent to the owners of its blocking keys. */
@NullMarked
package io.wireroom.enrich.intake;

import org.jspecify.annotations.NullMarked;
