/** The reference pages under docs/, written from the declarations that the code itself runs on. */
@NullMarked
package io.wireroom.cli.docs;

import org.jspecify.annotations.NullMarked;
