/**
 * Which generated code of a new version is which of the old one: lambda bodies, anonymous and local
 * classes. javac numbers them by position, but objects that exist go by the name. Pure.
 */
@NullMarked
package dev.liveswap.engine.identity;

import org.jspecify.annotations.NullMarked;
