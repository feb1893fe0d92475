/** What travels on the demo's topics, read as any subscriber would read it. */
@NullMarked
package io.wireroom.cli.demo.flow;

import org.jspecify.annotations.NullMarked;
