/**
 * Subclasses that libraries make at run time to hand calls on: to an interceptor, or to another
 * object. One that was made before a method was added has not overridden it, and yet a call of the
 * method has to go where its calls of other methods go.
 */
@NullMarked
package dev.liveswap.engine.link.proxy;

import org.jspecify.annotations.NullMarked;
