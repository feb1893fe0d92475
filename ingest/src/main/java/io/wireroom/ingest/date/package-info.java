/** Dates as people and programs write them in feeds and pages, read into instants; a text that is no date is no date. */
@NullMarked
package io.wireroom.ingest.date;

import org.jspecify.annotations.NullMarked;
