/** The desk page: its files, served from the class path. */
@NullMarked
package io.wireroom.web.page;

import org.jspecify.annotations.NullMarked;
