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

  /**
   * Whether an object under construction has no holder of a class yet, and its other ones are its
   * own: then one can be put in front of them.
   *
   * @param head the object's woven field
   */
  public static boolean isFree(@Nullable ObjectState head, Object object, Class<?> holder) {
    for (ObjectState at = head; at != null; at = at.next) {
      if (at.owner != object || at.getClass() == holder) {
        return false;
      }
    }
    return true;
  }
}
