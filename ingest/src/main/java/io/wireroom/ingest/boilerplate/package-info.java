/**
 * What a source repeats from page to page (promos, biographies, legal notices), learnt from the pages themselves and taken
 * off their articles. Bounded in memory, without a clock of its own, and ignorant of where its state is kept (decision
 * record 0083).
 */
@NullMarked
package io.wireroom.ingest.boilerplate;

import org.jspecify.annotations.NullMarked;
