/** Tests of the demo's content. */
@NullMarked
package io.wireroom.cli.demo.content;

import org.jspecify.annotations.NullMarked;
