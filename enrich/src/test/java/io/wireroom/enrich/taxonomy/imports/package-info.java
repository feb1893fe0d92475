@NullMarked
package io.wireroom.enrich.taxonomy.imports;

import org.jspecify.annotations.NullMarked;
