/** Tests of the demo's site. */
@NullMarked
package io.wireroom.cli.demo.site;

import org.jspecify.annotations.NullMarked;
