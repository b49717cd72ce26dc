package dev.liveswap.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Code around a method's: a lambda or method reference that gets the {@linkplain Original original}
 * and then the parameters; see {@link PatchTarget}.
 *
 * <p>The number in a type's name counts the parameters without the original; an instance method's
 * receiver is the first of them. For a method that returns nothing write {@code Original<Void>}.
 * What {@link Body} says of types, exceptions and threads holds here too.
 */
public sealed interface Around extends Serializable {

  /** Returns something, takes no parameter. */
  @FunctionalInterface
  non-sealed interface Value0<R extends @Nullable Object> extends Around {
    R call(Original<R> original) throws Throwable;
  }

  /** Returns something, takes one parameter. */
  @FunctionalInterface
  non-sealed interface Value1<A extends @Nullable Object, R extends @Nullable Object>
      extends Around {
    R call(Original<R> original, A a) throws Throwable;
  }

  /** Returns something, takes 2 parameters. */
  @FunctionalInterface
  non-sealed interface Value2<
          A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      extends Around {
    R call(Original<R> original, A a, B b) throws Throwable;
  }

  /** Returns something, takes 3 parameters. */
  @FunctionalInterface
  non-sealed interface Value3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    R call(Original<R> original, A a, B b, C c) throws Throwable;
  }

  /** Returns something, takes 4 parameters. */
  @FunctionalInterface
  non-sealed interface Value4<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    R call(Original<R> original, A a, B b, C c, D d) throws Throwable;
  }

  /** Returns something, takes 5 parameters. */
  @FunctionalInterface
  non-sealed interface Value5<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    R call(Original<R> original, A a, B b, C c, D d, E e) throws Throwable;
  }

  /** Returns something, takes 6 parameters. */
  @FunctionalInterface
  non-sealed interface Value6<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    R call(Original<R> original, A a, B b, C c, D d, E e, F f) throws Throwable;
  }

  /** Returns nothing, takes no parameter. */
  @FunctionalInterface
  non-sealed interface Void0<R extends @Nullable Object> extends Around {
    void call(Original<R> original) throws Throwable;
  }

  /** Returns nothing, takes one parameter. */
  @FunctionalInterface
  non-sealed interface Void1<A extends @Nullable Object, R extends @Nullable Object>
      extends Around {
    void call(Original<R> original, A a) throws Throwable;
  }

  /** Returns nothing, takes 2 parameters. */
  @FunctionalInterface
  non-sealed interface Void2<
          A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      extends Around {
    void call(Original<R> original, A a, B b) throws Throwable;
  }

  /** Returns nothing, takes 3 parameters. */
  @FunctionalInterface
  non-sealed interface Void3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    void call(Original<R> original, A a, B b, C c) throws Throwable;
  }

  /** Returns nothing, takes 4 parameters. */
  @FunctionalInterface
  non-sealed interface Void4<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    void call(Original<R> original, A a, B b, C c, D d) throws Throwable;
  }

  /** Returns nothing, takes 5 parameters. */
  @FunctionalInterface
  non-sealed interface Void5<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    void call(Original<R> original, A a, B b, C c, D d, E e) throws Throwable;
  }

  /** Returns nothing, takes 6 parameters. */
  @FunctionalInterface
  non-sealed interface Void6<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          R extends @Nullable Object>
      extends Around {
    void call(Original<R> original, A a, B b, C c, D d, E e, F f) throws Throwable;
  }

  /** Any method, whatever its parameters. */
  @FunctionalInterface
  non-sealed interface Any extends Around {
    /**
     * Called in the method's place.
     *
     * @param original what the method did before
     * @param arguments the receiver first, if there is one; this array is the handler's own
     * @return what the method is to return; ignored for one that returns nothing
     */
    @Nullable Object call(Original<@Nullable Object> original, @Nullable Object[] arguments)
        throws Throwable;
  }
}
