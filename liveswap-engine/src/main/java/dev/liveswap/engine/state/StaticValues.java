package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.Fit.StaticField;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;

/** Values of static fields, to be put back if a reload fails after it has changed them. */
final class StaticValues {
  private final MethodHandles.Lookup trusted;
  private final Deque<Saved> saved = new ArrayDeque<>();

  private interface Saved {
    void restore() throws Throwable;
  }

  StaticValues(MethodHandles.Lookup trusted) {
    this.trusted = trusted;
  }

  /** Remembers a field's value, unless it is a final one, which nothing can change. */
  void save(Class<?> owner, StaticField field) throws Throwable {
    Class<?> type =
        MethodType.fromMethodDescriptorString("()" + field.descriptor(), owner.getClassLoader())
            .returnType();
    try {
      var getter = trusted.findStaticGetter(owner, field.name(), type);
      var setter = trusted.findStaticSetter(owner, field.name(), type);
      Object value = getter.invoke();
      saved.push(() -> setter.invoke(value));
    } catch (IllegalAccessException e) {
      // A final field: it was never assigned here, its new value lives elsewhere.
    }
  }

  void restore() {
    for (Saved each : saved) {
      try {
        each.restore();
      } catch (Throwable e) {
        throw new IllegalStateException("a static field cannot be put back", e);
      }
    }
    saved.clear();
  }
}
