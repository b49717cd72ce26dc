package dev.liveswap.engine.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Takes the value of an object's field over from the field that was in its place before: one of the
 * same name and type, of a class above or below.
 *
 * <p>The places are lines, the newest first: {@code slot class name} for a field of the JVM's, and
 * {@code holder companion name} for an added one. The first that the object has is it.
 */
final class InheritedField {
  private final MethodHandles.Lookup trusted;
  private final ObjectStates states;
  private final Class<?> holder;
  private final String name;
  private final Class<?> type;
  private final List<String> places;

  /**
   * @param holder the companion that has the field now
   */
  InheritedField(
      MethodHandles.Lookup trusted,
      ObjectStates states,
      Class<?> holder,
      String name,
      String descriptor,
      String places) {
    this.trusted = trusted;
    this.states = states;
    this.holder = holder;
    this.name = name;
    this.type =
        MethodType.fromMethodDescriptorString("()" + descriptor, holder.getClassLoader())
            .returnType();
    this.places = places.lines().toList();
  }

  /** A handle of type {@code (Object)void}. */
  MethodHandle handle() throws ReflectiveOperationException {
    return MethodHandles.lookup()
        .bind(this, "takeOver", MethodType.methodType(void.class, Object.class));
  }

  @SuppressWarnings("unused") // through a method handle
  private void takeOver(Object object) throws Throwable {
    for (String place : places) {
      String[] parts = place.split(" ", 3);
      Class<?> owner = Class.forName(parts[1].replace('/', '.'), false, holder.getClassLoader());
      Object from =
          parts[0].equals("slot")
              ? owner.isInstance(object) ? object : null
              : states.holder(object, owner);
      if (from != null) {
        Object value = trusted.findGetter(owner, parts[2], type).invoke(from);
        trusted.findSetter(holder, name, type).invoke(states.find(object), value);
        return;
      }
    }
  }
}
