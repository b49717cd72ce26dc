/**
 * What has to be known of a program's sources to compile them: immutable data and its file form.
 */
@NullMarked
package dev.liveswap.compiler.project;

import org.jspecify.annotations.NullMarked;
