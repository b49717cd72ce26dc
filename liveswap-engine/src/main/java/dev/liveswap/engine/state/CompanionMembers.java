package dev.liveswap.engine.state;

import dev.liveswap.engine.fit.Places;
import dev.liveswap.engine.fit.Places.Place;
import dev.liveswap.engine.link.FieldVariables;
import dev.liveswap.engine.link.VolatileAccess;
import dev.liveswap.engine.mirror.AddedMembers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Method handles for the members of an edited class that are not where the JVM looks for them.
 * Holds classes weakly: they live as long as the class that is asked about.
 */
final class CompanionMembers implements AddedMembers {
  private final MethodHandles.Lookup trusted;
  private final FieldVariables variables;
  private final WeakReference<Class<?>> type;
  private final Places places;
  private final Map<String, WeakReference<Class<?>>> companions;
  private volatile @Nullable List<MethodHandle> starters;

  /**
   * @param trusted sees what the JVM holds, not what the mirror shows
   * @param companions by internal name
   */
  CompanionMembers(
      MethodHandles.Lookup trusted,
      Class<?> type,
      Places places,
      Map<String, WeakReference<Class<?>>> companions) {
    this.trusted = trusted;
    this.variables = new FieldVariables(trusted);
    this.type = new WeakReference<>(type);
    this.places = places;
    this.companions = Map.copyOf(companions);
  }

  @Override
  public @Nullable AddedMethod method(String name, String descriptor) {
    try {
      Place place = places.method(name, descriptor);
      if (place instanceof Place.Slot slot) {
        Class<?> owner = owner();
        MethodType of = type(descriptor);
        if (slot.isStatic()) {
          MethodHandle handle = trusted.findStatic(owner, slot.name(), of);
          return new AddedMethod(handle, handle);
        }
        return new AddedMethod(
            trusted.findVirtual(owner, slot.name(), of),
            trusted.findSpecial(owner, slot.name(), of, owner));
      }
      if (place instanceof Place.InCompanion in) {
        MethodHandle entry = called(in, in.entry());
        return new AddedMethod(entry, in.direct() == null ? null : called(in, in.direct()));
      }
      return null;
    } catch (ReflectiveOperationException e) {
      throw missing(name + descriptor, e);
    }
  }

  @Override
  public @Nullable Meant meant(String companion, String name, String descriptor) {
    Places.Meant meant = places.meant(companion.replace('.', '/'), name, descriptor);
    return meant == null ? null : new Meant(meant.kind(), meant.name(), meant.descriptor());
  }

  @Override
  public @Nullable MethodHandle constructor(String descriptor) {
    try {
      Place place = places.method("<init>", descriptor);
      if (place instanceof Place.InCompanion in) {
        return called(in, in.entry());
      }
      return place == null ? null : trusted.findConstructor(owner(), type(descriptor));
    } catch (ReflectiveOperationException e) {
      throw missing("<init>" + descriptor, e);
    }
  }

  @Override
  public @Nullable AddedField field(String name, String descriptor) {
    try {
      Place place = places.field(name, descriptor);
      boolean isFinal = places.isFinal(name, descriptor);
      Class<?> fieldType = type("()" + descriptor).returnType();
      if (place instanceof Place.Slot slot) {
        Class<?> owner = owner();
        return slot.isStatic()
            ? new AddedField(
                trusted.findStaticGetter(owner, name, fieldType),
                trusted.findStaticSetter(owner, name, fieldType),
                variables.ofStatic(owner, name, fieldType, isFinal))
            : new AddedField(
                // It may be volatile now: then these have to be, and otherwise it does no harm.
                VolatileAccess.getter(trusted, owner, name, fieldType),
                VolatileAccess.setter(trusted, owner, name, fieldType),
                variables.ofInstance(owner, name, fieldType, isFinal));
      }
      if (place instanceof Place.InHolder in) {
        return inHolder(in, fieldType);
      }
      if (!(place instanceof Place.InCompanion in)) {
        return null;
      }
      Class<?> companion = companion(in.companion());
      VarHandle variable = variables.ofStatic(companion, in.entry(), fieldType, isFinal);
      return new AddedField(
          ownerFirst(in, trusted.findStaticGetter(companion, in.entry(), fieldType)),
          ownerFirst(in, trusted.findStaticSetter(companion, in.entry(), fieldType)),
          variable);
    } catch (ReflectiveOperationException e) {
      throw missing(name, e);
    }
  }

  @Override
  public void startFields(Object object) {
    try {
      for (MethodHandle starter : starters()) {
        starter.invokeExact(object);
      }
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("no place for the fields of " + owner().getName(), e);
    }
  }

  private List<MethodHandle> starters() throws ReflectiveOperationException {
    List<MethodHandle> known = starters;
    if (known == null) {
      MethodType start = MethodType.methodType(void.class, owner());
      known = new ArrayList<>();
      for (String holder : places.holders()) {
        known.add(
            wide(trusted.findStatic(companion(holder), Place.InHolder.START, start))
                .asType(MethodType.methodType(void.class, Object.class)));
      }
      starters = known;
    }
    return known;
  }

  private AddedField inHolder(Place.InHolder in, Class<?> fieldType)
      throws ReflectiveOperationException {
    Class<?> owner = owner();
    Class<?> companion = companion(in.companion());
    return new AddedField(
        wide(trusted.findStatic(companion, in.getter(), MethodType.methodType(fieldType, owner))),
        wide(
            trusted.findStatic(
                companion, in.setter(), MethodType.methodType(void.class, owner, fieldType))),
        variables.following(
            trusted.findStatic(companion, in.variable(), MethodType.methodType(VarHandle.class))));
  }

  private MethodHandle called(Place.InCompanion in, String method)
      throws ReflectiveOperationException {
    return find(in, method, in.descriptor());
  }

  private MethodHandle find(Place.InCompanion in, String method, String descriptor)
      throws ReflectiveOperationException {
    MethodHandle found = trusted.findStatic(companion(in.companion()), method, type(descriptor));
    return ownerFirst(in, wide(found));
  }

  /** The JVM does not know of every object that is an interface's: whoever calls has to check. */
  private static MethodHandle wide(MethodHandle handle) {
    MethodType wide = handle.type();
    for (int i = 0; i < wide.parameterCount(); i++) {
      if (wide.parameterType(i).isInterface()) {
        wide = wide.changeParameterType(i, Object.class);
      }
    }
    return MethodHandles.explicitCastArguments(handle, wide);
  }

  /** The first use of a static member initializes its class (JVMS 5.5). */
  private MethodHandle ownerFirst(Place.InCompanion in, MethodHandle handle)
      throws ReflectiveOperationException {
    if (!in.ownerFirst()) {
      return handle;
    }
    MethodHandle initialize =
        MethodHandles.lookup()
            .findStatic(
                CompanionMembers.class,
                "initialize",
                MethodType.methodType(void.class, MethodHandles.Lookup.class, Class.class));
    return MethodHandles.foldArguments(
        handle, MethodHandles.insertArguments(initialize, 0, trusted, owner()));
  }

  @SuppressWarnings("unused") // through a method handle
  private static void initialize(MethodHandles.Lookup trusted, Class<?> type)
      throws IllegalAccessException {
    trusted.in(type).ensureInitialized(type);
  }

  private MethodType type(String descriptor) {
    return MethodType.fromMethodDescriptorString(descriptor, owner().getClassLoader());
  }

  private Class<?> companion(String name) {
    return alive(companions.get(name));
  }

  private Class<?> owner() {
    return alive(type);
  }

  private static Class<?> alive(@Nullable WeakReference<Class<?>> reference) {
    Class<?> found = reference == null ? null : reference.get();
    if (found == null) {
      throw new IllegalStateException("asked about a class that is unloaded");
    }
    return found;
  }

  private IllegalStateException missing(String member, ReflectiveOperationException e) {
    return new IllegalStateException(owner().getName() + "." + member + " is not in place", e);
  }
}
