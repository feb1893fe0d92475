/**
 * Published vocabularies and tables as drafts of taxonomy entries: what all sources share. Each source has a package of
 * its own and hands over an {@link io.wireroom.enrich.taxonomy.imports.Imported}, which
 * {@link io.wireroom.enrich.taxonomy.imports.Merge} joins with the taxonomy that there is.
 */
@NullMarked
package io.wireroom.enrich.taxonomy.imports;

import org.jspecify.annotations.NullMarked;
