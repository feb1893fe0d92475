/**
 * The demo: a small invented world of news on loopback, the pipeline that reads it, what is told while it does, and
 * the check that everything came through.
 */
@NullMarked
package io.wireroom.cli.demo;

import org.jspecify.annotations.NullMarked;
