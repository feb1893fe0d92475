/** Long-running parts: roles in one process, the whole pipeline with its servers, and how other commands find them. */
@NullMarked
package io.wireroom.cli.service;

import org.jspecify.annotations.NullMarked;
