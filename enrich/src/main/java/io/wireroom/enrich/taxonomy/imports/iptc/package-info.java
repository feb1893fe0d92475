/** IPTC's Media Topics as topics: read from JSON, JSON-LD or RDF/XML, joined to a tree by what is broader than what. */
@NullMarked
package io.wireroom.enrich.taxonomy.imports.iptc;

import org.jspecify.annotations.NullMarked;
