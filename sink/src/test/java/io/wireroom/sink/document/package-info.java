/** Tests of the JSON documents. */
@NullMarked
package io.wireroom.sink.document;

import org.jspecify.annotations.NullMarked;
