package dev.liveswap.engine.link;

import dev.liveswap.engine.base.BaseDefinition;
import java.lang.invoke.MethodHandles;

/**
 * The superclass of what holds the values of instance fields that were added to an object's class.
 * An object has its holders in a list that begins in its woven field.
 */
public final class StateHook {
  /** The holder class's internal name. */
  public static final String NAME = "java/lang/$LiveswapState";

  /** Its descriptor. */
  public static final String DESCRIPTOR = "L" + NAME + ";";

  /** The name of the woven field, of type {@link #DESCRIPTOR}. */
  public static final String FIELD = "$liveswap$state";

  /**
   * The descriptor of the woven constructor, whose cases are the constructors added later: null,
   * the case's number, the arguments.
   */
  public static final String CONSTRUCTOR = "(" + DESCRIPTOR + "I[Ljava/lang/Object;)V";

  /** The holder's field with the object it belongs to: a clone's woven field names another's. */
  public static final String OWNER = "owner";

  /** The holder's field with the next one of the same object. */
  public static final String NEXT = "next";

  /** The holder class's method that tells whether a holder can be put in front of others. */
  public static final String IS_FREE = "isFree";

  private StateHook() {}

  /**
   * Defines the holder class, unless this JVM has it already.
   *
   * @param trusted a lookup that may do everything
   */
  public static void define(MethodHandles.Lookup trusted) {
    BaseDefinition.of(trusted, "dev/liveswap/engine/base/ObjectState", NAME);
  }
}
