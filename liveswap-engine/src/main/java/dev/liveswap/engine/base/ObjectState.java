package dev.liveswap.engine.base;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of what holds the values of instance fields that were added to an object's class;
 * {@code java.lang.$LiveswapState} at run time. An object has its holders in a list that begins in
 * its woven field.
 */
public abstract class ObjectState implements Cloneable {
  /** The object it belongs to: a clone's woven field names another's. */
  public @Nullable Object owner;

  /** The next one of the same object. */
  public @Nullable ObjectState next;
}
