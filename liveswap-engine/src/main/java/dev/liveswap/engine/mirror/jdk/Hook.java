package dev.liveswap.engine.mirror.jdk;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JDK class at which a static method of a hook class is called.
 *
 * <p>The hook method's descriptor follows from the place, so that a template of the wrong shape is
 * found by the verifier, not by luck.
 */
sealed interface Hook {
  /** The hook method's name. */
  String method();

  /**
   * A call of a method, as it stands in the hooked class; its receiver, if any, counts as the first
   * argument.
   */
  record Call(String owner, String name, String descriptor) {
    boolean matches(String owner, String name, String descriptor) {
      return this.name.equals(name)
          && this.descriptor.equals(descriptor)
          && this.owner.equals(owner);
    }
  }

  /** After the call: {@code (result, arguments…)result}. */
  record After(Call call, String method) implements Hook {}

  /** Before the call: {@code (Object)void}, with the last argument. */
  record Before(Call call, String method) implements Hook {}

  /**
   * Before an instance field is read: {@code (Object)void}, with the object; which may be null.
   *
   * @param within the only method to look in, or null for all
   */
  record BeforeRead(String owner, String name, String method, @Nullable String within)
      implements Hook {}

  /** In the place of the call: {@code (arguments…)result}. */
  record InsteadOf(Call call, String method) implements Hook {}

  /**
   * At the start of a method: {@code (this, parameters…)result}, without {@code this} for a static
   * one; an answer that is not null is returned at once.
   */
  record Ahead(String name, String descriptor, String method) implements Hook {}

  /**
   * At the start of an instance method: {@code (Object)other}, with this object; where there is
   * another one, the method is called on that instead.
   *
   * @param other internal name of the other object's class, which has the method, too
   */
  record OnOther(String name, String descriptor, String other, String method) implements Hook {}

  /** At the start of a method, its first parameter is replaced: {@code (parameter)parameter}. */
  record FirstArgument(String name, String descriptor, String method) implements Hook {}

  /**
   * At the start of an instance method, some of its parameters are replaced: {@code
   * (parameters…)Object[]}, with those up to the last one replaced; null leaves them as they are.
   *
   * @param first the first parameter that is replaced, counted from 0
   * @param last the last one
   */
  record Arguments(String name, String descriptor, int first, int last, String method)
      implements Hook {}

  /**
   * Before a method returns: {@code (result)result}, and {@code (result, this)result} for an
   * instance method.
   */
  record AtReturn(String name, String descriptor, String method) implements Hook {}
}
