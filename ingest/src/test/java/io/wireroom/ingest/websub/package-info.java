/** Tests of WebSub. */
@NullMarked
package io.wireroom.ingest.websub;

import org.jspecify.annotations.NullMarked;
