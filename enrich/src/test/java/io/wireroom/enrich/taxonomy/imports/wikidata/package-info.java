@NullMarked
package io.wireroom.enrich.taxonomy.imports.wikidata;

import org.jspecify.annotations.NullMarked;
