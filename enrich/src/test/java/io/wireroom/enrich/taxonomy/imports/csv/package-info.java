@NullMarked
package io.wireroom.enrich.taxonomy.imports.csv;

import org.jspecify.annotations.NullMarked;
