package dev.liveswap.engine.mirror;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the members of a current version that have no resident slot. Null answers mean:
 * resident, reach it the JVM's way. Asked for members that the current class file declares; answers
 * may be computed on demand, but must not change while the version is current.
 */
public interface AddedMembers {
  /** Nothing is added: an edit of annotations, signatures and bodies, or one that only removes. */
  AddedMembers NONE =
      new AddedMembers() {
        @Override
        public @Nullable AddedMethod method(String name, String descriptor) {
          return null;
        }

        @Override
        public @Nullable MethodHandle constructor(String descriptor) {
          return null;
        }

        @Override
        public @Nullable AddedField field(String name, String descriptor) {
          return null;
        }
      };

  /** A resident method whose {@code static} flag changed counts as added, too. */
  @Nullable AddedMethod method(String name, String descriptor);

  /** How to make an object: of type {@code (parameters…)C}. */
  @Nullable MethodHandle constructor(String descriptor);

  @Nullable AddedField field(String name, String descriptor);

  /**
   * What a method of a companion stands for.
   *
   * @param companion its binary or internal name
   * @return null where it stands for none of the class's current methods
   */
  default @Nullable Meant meant(String companion, String name, String descriptor) {
    return null;
  }

  /**
   * Gives an object that was made without a constructor of its class places for the added fields,
   * with their default values: their initializers are never run for it.
   */
  default void startFields(Object object) {}

  /**
   * A method as a method handle constant names it.
   *
   * @param kind the reference kind (JVMS 4.4.8)
   */
  record Meant(int kind, String name, String descriptor) {}

  /**
   * An added method. In the place of interfaces its handles take any object.
   *
   * @param invoker of type {@code (C, parameters…)result}, or {@code (parameters…)result} for a
   *     static method: dispatches on the receiver's class, as {@code invokevirtual} does
   * @param direct of the same type: this very body, as {@code invokespecial} does; the same handle
   *     where there is nothing to dispatch; null for an abstract method
   */
  record AddedMethod(MethodHandle invoker, @Nullable MethodHandle direct) {}

  /**
   * An added field; C is left out of the types of a static one.
   *
   * @param getter of type {@code (C)T}
   * @param setter of type {@code (C, T)void}, also for a final field: who may use it is decided
   *     here
   * @param variable with coordinate C and variable type T, or null when the field cannot be had as
   *     one; then asking for it fails with a clear exception
   */
  record AddedField(MethodHandle getter, MethodHandle setter, @Nullable VarHandle variable) {}
}
