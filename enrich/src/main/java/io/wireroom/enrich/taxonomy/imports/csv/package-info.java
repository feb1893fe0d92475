/** Tables of actors and topics, as spreadsheets write them. */
@NullMarked
package io.wireroom.enrich.taxonomy.imports.csv;

import org.jspecify.annotations.NullMarked;
