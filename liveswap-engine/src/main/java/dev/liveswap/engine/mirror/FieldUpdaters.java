package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.AddedMembers.AddedField;
import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the updaters of {@code java.util.concurrent.atomic} for added fields, which have no offset;
 * of what the JDK's own check, the caller's right to the field is left out. No lambdas: see {@link
 * ReflectionAnswers}.
 */
final class FieldUpdaters implements Function<Object[], @Nullable Object> {
  private final Views views;
  private final JdkInternals jdk;

  FieldUpdaters(Views views, JdkInternals jdk) {
    this.views = views;
    this.jdk = jdk;
  }

  /**
   * @param asked the class, the field's type, its name
   * @return null where the JDK has to make it, or to say why it cannot
   */
  @Override
  public @Nullable Object apply(Object[] asked) {
    Class<?> owner = (Class<?>) asked[0];
    Class<?> type = (Class<?>) asked[1];
    if (owner == null || type == null || asked[2] == null || views.of(owner) == null) {
      return null;
    }
    Field field;
    try {
      field = owner.getDeclaredField((String) asked[2]);
    } catch (NoSuchFieldException e) {
      return null;
    }
    if (!jdk.isAdded(field)) {
      return null;
    }
    check(field, type);
    VarHandle variable = variable(owner, field);
    if (type == int.class) {
      return new OfInt(owner, variable);
    }
    return type == long.class
        ? new OfLong(owner, variable)
        : new OfReference(owner, type, variable);
  }

  private static void check(Field field, Class<?> type) {
    if (type == int.class && field.getType() != int.class) {
      throw new IllegalArgumentException("Must be integer type");
    }
    if (type == long.class && field.getType() != long.class) {
      throw new IllegalArgumentException("Must be long type");
    }
    if (type != field.getType()) {
      throw new ClassCastException();
    }
    if (!Modifier.isVolatile(field.getModifiers())) {
      throw new IllegalArgumentException("Must be volatile type");
    }
    if (Modifier.isStatic(field.getModifiers())) {
      throw new IllegalArgumentException();
    }
  }

  private VarHandle variable(Class<?> owner, Field field) {
    ClassView view = views.of(owner);
    AddedField added =
        view == null
            ? null
            : view.added().field(field.getName(), field.getType().descriptorString());
    if (added == null || added.variable() == null) {
      throw new UnsupportedOperationException(
          "no atomic access to " + field + ", which was added while the program runs");
    }
    return added.variable();
  }

  /** As the JDK's: also for null, and not a {@code NullPointerException}. */
  private static Object checked(Class<?> owner, @Nullable Object object) {
    if (!owner.isInstance(object)) {
      throw new ClassCastException();
    }
    return owner.cast(object);
  }

  private static final class OfInt extends AtomicIntegerFieldUpdater<Object> {
    private final Class<?> owner;
    private final VarHandle variable;

    OfInt(Class<?> owner, VarHandle variable) {
      this.owner = owner;
      this.variable = variable;
    }

    @Override
    public boolean compareAndSet(Object object, int expected, int update) {
      return variable.compareAndSet(checked(owner, object), expected, update);
    }

    @Override
    public boolean weakCompareAndSet(Object object, int expected, int update) {
      return variable.weakCompareAndSet(checked(owner, object), expected, update);
    }

    @Override
    public void set(Object object, int value) {
      variable.setVolatile(checked(owner, object), value);
    }

    @Override
    public void lazySet(Object object, int value) {
      variable.setRelease(checked(owner, object), value);
    }

    @Override
    public int get(Object object) {
      return (int) variable.getVolatile(checked(owner, object));
    }
  }

  private static final class OfLong extends AtomicLongFieldUpdater<Object> {
    private final Class<?> owner;
    private final VarHandle variable;

    OfLong(Class<?> owner, VarHandle variable) {
      this.owner = owner;
      this.variable = variable;
    }

    @Override
    public boolean compareAndSet(Object object, long expected, long update) {
      return variable.compareAndSet(checked(owner, object), expected, update);
    }

    @Override
    public boolean weakCompareAndSet(Object object, long expected, long update) {
      return variable.weakCompareAndSet(checked(owner, object), expected, update);
    }

    @Override
    public void set(Object object, long value) {
      variable.setVolatile(checked(owner, object), value);
    }

    @Override
    public void lazySet(Object object, long value) {
      variable.setRelease(checked(owner, object), value);
    }

    @Override
    public long get(Object object) {
      return (long) variable.getVolatile(checked(owner, object));
    }
  }

  private static final class OfReference extends AtomicReferenceFieldUpdater<Object, Object> {
    private final Class<?> owner;
    private final Class<?> type;
    private final VarHandle variable;

    OfReference(Class<?> owner, Class<?> type, VarHandle variable) {
      this.owner = owner;
      this.type = type;
      this.variable = variable;
    }

    @Override
    public boolean compareAndSet(
        Object object, @Nullable Object expected, @Nullable Object update) {
      return variable.compareAndSet(checked(owner, object), expected, type.cast(update));
    }

    @Override
    public boolean weakCompareAndSet(
        Object object, @Nullable Object expected, @Nullable Object update) {
      return variable.weakCompareAndSet(checked(owner, object), expected, type.cast(update));
    }

    @Override
    public void set(Object object, @Nullable Object value) {
      variable.setVolatile(checked(owner, object), type.cast(value));
    }

    @Override
    public void lazySet(Object object, @Nullable Object value) {
      variable.setRelease(checked(owner, object), type.cast(value));
    }

    @Override
    @SuppressWarnings("NullAway") // the JDK's is not annotated: a field may hold null
    public Object get(Object object) {
      return (Object) variable.getVolatile(checked(owner, object));
    }
  }
}
