@NullMarked
package io.wireroom.web.live;

import org.jspecify.annotations.NullMarked;
