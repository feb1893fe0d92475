/** Who may go next: work in lanes, one lane a site, so that a slow or busy site holds up nobody else. */
@NullMarked
package io.wireroom.ingest.pace;

import org.jspecify.annotations.NullMarked;
