@NullMarked
package io.wireroom.web.page;

import org.jspecify.annotations.NullMarked;
