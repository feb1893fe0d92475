/** Tests of the implementations of web's ports. */
@NullMarked
package io.wireroom.cli.web;

import org.jspecify.annotations.NullMarked;
