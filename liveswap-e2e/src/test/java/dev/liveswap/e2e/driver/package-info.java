/**
 * Drives the tool from outside, as a person and their editor would: starts it, edits files, asks
 * the running program over HTTP, reads the reports. No class here uses a class of the tool.
 */
@NullMarked
package dev.liveswap.e2e.driver;

import org.jspecify.annotations.NullMarked;
