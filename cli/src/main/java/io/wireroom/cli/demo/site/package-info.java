/**
 * The demo's web site: the feeds and pages of all outlets on one loopback port, told apart by virtual host, growing as
 * a pure function of the time that has passed.
 */
@NullMarked
package io.wireroom.cli.demo.site;

import org.jspecify.annotations.NullMarked;
