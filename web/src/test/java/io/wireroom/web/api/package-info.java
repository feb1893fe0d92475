@NullMarked
package io.wireroom.web.api;

import org.jspecify.annotations.NullMarked;
