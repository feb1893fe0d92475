@NullMarked
package io.wireroom.web.search;

import org.jspecify.annotations.NullMarked;
