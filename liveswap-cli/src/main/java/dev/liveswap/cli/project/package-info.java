/** From a folder that a person names to a program that can be started. */
@NullMarked
package dev.liveswap.cli.project;

import org.jspecify.annotations.NullMarked;
