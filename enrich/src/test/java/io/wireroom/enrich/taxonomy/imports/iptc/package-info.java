@NullMarked
package io.wireroom.enrich.taxonomy.imports.iptc;

import org.jspecify.annotations.NullMarked;
