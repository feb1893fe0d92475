/** The catalogue of all settings, and the commands that check and show them. */
@NullMarked
package io.wireroom.cli.settings;

import org.jspecify.annotations.NullMarked;
