package dev.liveswap.api;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Code that takes the place of a method's: a lambda or method reference, see {@link PatchTarget}.
 *
 * <p>The number in a type's name counts the parameters; an instance method's receiver is the first
 * of them. {@code Value…} is for methods that return something, {@code Void…} for those that don't.
 * Nobody needs to write these names: the compiler finds the type that fits the lambda.
 *
 * <p>They are {@link Serializable} only so that the types the lambda was written with can be read
 * and checked against the method's; nothing is ever serialized. What the code throws goes to the
 * method's caller as it is, checked exceptions too. It is called on the callers' threads, on many
 * at once, so it must be as thread-safe as the method it replaces.
 */
public sealed interface Body extends Serializable {

  /** Returns something, takes no parameter. */
  @FunctionalInterface
  non-sealed interface Value0<R extends @Nullable Object> extends Body {
    R call() throws Throwable;
  }

  /** Returns something, takes one parameter. */
  @FunctionalInterface
  non-sealed interface Value1<A extends @Nullable Object, R extends @Nullable Object> extends Body {
    R call(A a) throws Throwable;
  }

  /** Returns something, takes 2 parameters. */
  @FunctionalInterface
  non-sealed interface Value2<
          A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
      extends Body {
    R call(A a, B b) throws Throwable;
  }

  /** Returns something, takes 3 parameters. */
  @FunctionalInterface
  non-sealed interface Value3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>
      extends Body {
    R call(A a, B b, C c) throws Throwable;
  }

  /** Returns something, takes 4 parameters. */
  @FunctionalInterface
  non-sealed interface Value4<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>
      extends Body {
    R call(A a, B b, C c, D d) throws Throwable;
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
      extends Body {
    R call(A a, B b, C c, D d, E e) throws Throwable;
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
      extends Body {
    R call(A a, B b, C c, D d, E e, F f) throws Throwable;
  }

  /** Returns something, takes 7 parameters. */
  @FunctionalInterface
  non-sealed interface Value7<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          G extends @Nullable Object,
          R extends @Nullable Object>
      extends Body {
    R call(A a, B b, C c, D d, E e, F f, G g) throws Throwable;
  }

  /** Returns nothing, takes no parameter. */
  @FunctionalInterface
  non-sealed interface Void0 extends Body {
    void call() throws Throwable;
  }

  /** Returns nothing, takes one parameter. */
  @FunctionalInterface
  non-sealed interface Void1<A extends @Nullable Object> extends Body {
    void call(A a) throws Throwable;
  }

  /** Returns nothing, takes 2 parameters. */
  @FunctionalInterface
  non-sealed interface Void2<A extends @Nullable Object, B extends @Nullable Object> extends Body {
    void call(A a, B b) throws Throwable;
  }

  /** Returns nothing, takes 3 parameters. */
  @FunctionalInterface
  non-sealed interface Void3<
          A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
      extends Body {
    void call(A a, B b, C c) throws Throwable;
  }

  /** Returns nothing, takes 4 parameters. */
  @FunctionalInterface
  non-sealed interface Void4<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object>
      extends Body {
    void call(A a, B b, C c, D d) throws Throwable;
  }

  /** Returns nothing, takes 5 parameters. */
  @FunctionalInterface
  non-sealed interface Void5<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object>
      extends Body {
    void call(A a, B b, C c, D d, E e) throws Throwable;
  }

  /** Returns nothing, takes 6 parameters. */
  @FunctionalInterface
  non-sealed interface Void6<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object>
      extends Body {
    void call(A a, B b, C c, D d, E e, F f) throws Throwable;
  }

  /** Returns nothing, takes 7 parameters. */
  @FunctionalInterface
  non-sealed interface Void7<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          E extends @Nullable Object,
          F extends @Nullable Object,
          G extends @Nullable Object>
      extends Body {
    void call(A a, B b, C c, D d, E e, F f, G g) throws Throwable;
  }
}
