/** The feeds desk, with fakes of what ingest does. */
@NullMarked
package io.wireroom.web.feeds;

import org.jspecify.annotations.NullMarked;
