/**
 * What class files tell without being loaded: who refers to whom, and what others see of a class.
 */
@NullMarked
package dev.liveswap.compiler.classes;

import org.jspecify.annotations.NullMarked;
