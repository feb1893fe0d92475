@NullMarked
package io.wireroom.enrich.lookup;

import org.jspecify.annotations.NullMarked;
