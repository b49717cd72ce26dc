package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What {@code SwitchBootstraps.typeSwitch} does, over the current hierarchy. */
final class TypeSwitch {
  private final Object[] labels;
  private final TypeTest[] tests;

  /**
   * @param labels classes, strings and integers
   */
  TypeSwitch(Object[] labels, CurrentHierarchy hierarchy) {
    this.labels = labels;
    this.tests = new TypeTest[labels.length];
    for (int i = 0; i < labels.length; i++) {
      Class<?> type = labels[i] instanceof Class<?> label ? label : labels[i].getClass();
      tests[i] = new TypeTest(type, hierarchy);
    }
  }

  /** A handle of type {@code (Object, int)int}. */
  MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "find", MethodType.methodType(int.class, Object.class, int.class));
  }

  /** The first label from {@code start} on that fits; -1 for null. */
  int find(@Nullable Object target, int start) {
    if (target == null) {
      return -1;
    }
    for (int i = start; i < labels.length; i++) {
      if (labels[i] instanceof Class<?> ? tests[i].test(target) : isConstant(labels[i], target)) {
        return i;
      }
    }
    return labels.length;
  }

  private static boolean isConstant(Object label, Object target) {
    if (!(label instanceof Integer number)) {
      return label.equals(target);
    }
    return target instanceof Character character
        ? character.charValue() == number.intValue()
        : target instanceof Number integral
            && !(target instanceof Long)
            && integral.intValue() == number.intValue();
  }
}
