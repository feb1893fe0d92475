/** Tests of what reads and writes topics. */
@NullMarked
package io.wireroom.web.kafka;

import org.jspecify.annotations.NullMarked;
