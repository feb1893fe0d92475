/** Roles: how a part of the pipeline starts, says how it is, and stops. */
@NullMarked
package io.wireroom.runtime.service;

import org.jspecify.annotations.NullMarked;
