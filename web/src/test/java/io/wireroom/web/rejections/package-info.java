/** The rejections desk, with a fake of what sends records again. */
@NullMarked
package io.wireroom.web.rejections;

import org.jspecify.annotations.NullMarked;
