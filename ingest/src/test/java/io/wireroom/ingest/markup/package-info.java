@NullMarked
package io.wireroom.ingest.markup;

import org.jspecify.annotations.NullMarked;
