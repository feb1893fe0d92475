/**
 * Dumps of Wikidata as actors: read a line at a time, what is no actor or too little known is passed over, and only what
 * is left is held.
 */
@NullMarked
package io.wireroom.enrich.taxonomy.imports.wikidata;

import org.jspecify.annotations.NullMarked;
