package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the value of an object's field over from the field that was in its place before: one of the
 * same name, of a class above or below, or of another type.
 *
 * <p>The places are lines, the newest first: {@code slot class descriptor name} for a field of the
 * JVM's, and {@code holder companion descriptor name} for an added one. The first that the object
 * has is it. Of another type a value is taken over that the field's type can hold ({@link
 * KeptValue}); else the field keeps what its initializer gave it.
 */
final class InheritedField {
  private final MethodHandles.Lookup trusted;
  private final ObjectStates states;
  private final Class<?> holder;
  private final String name;
  private final Class<?> type;
  private final List<String> places;
  private final KeptValue kept;

  /**
   * @param holder the companion that has the field now
   * @param hierarchy who is below the field's type
   */
  InheritedField(
      MethodHandles.Lookup trusted,
      ObjectStates states,
      Class<?> holder,
      String name,
      String descriptor,
      String places,
      CurrentHierarchy hierarchy) {
    this.trusted = trusted;
    this.states = states;
    this.holder = holder;
    this.name = name;
    this.type = type(descriptor);
    this.places = places.lines().toList();
    this.kept = new KeptValue(type, hierarchy);
  }

  private Class<?> type(String descriptor) {
    return MethodType.fromMethodDescriptorString("()" + descriptor, holder.getClassLoader())
        .returnType();
  }

  /** A handle of type {@code (Object)void}. */
  MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "takeOver", MethodType.methodType(void.class, Object.class));
  }

  @SuppressWarnings("unused") // through a method handle
  private void takeOver(Object object) throws Throwable {
    for (String place : places) {
      String[] parts = place.split(" ", 4);
      Class<?> owner = Class.forName(parts[1].replace('/', '.'), false, holder.getClassLoader());
      Object from =
          parts[0].equals("slot")
              ? owner.isInstance(object) ? object : null
              : states.holder(object, owner);
      if (from != null) {
        Class<?> former = type(parts[2]);
        Object value = trusted.findGetter(owner, parts[3], former).invoke(from);
        if (former == type || kept.fits(value)) {
          set(states.find(object), former == type ? value : kept.of(value));
        }
        return;
      }
    }
  }

  private void set(Object state, @Nullable Object value) throws Throwable {
    MethodHandle setter = trusted.findSetter(holder, name, type);
    MethodType general = MethodType.methodType(void.class, Object.class, Object.class);
    InterfaceCasts.asType(setter, general).invoke(state, value);
  }
}
