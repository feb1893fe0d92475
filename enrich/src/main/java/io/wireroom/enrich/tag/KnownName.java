package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;

/**
 * A name of an actor of the taxonomy.
 *
 * @param actor the actor
 * @param alias the name, with the words that must stand in the article for it to count
 */
record KnownName(TaxonomyEntry actor, Alias alias) {}
