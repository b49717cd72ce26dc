package probes;

import static java.lang.invoke.MethodType.methodType;

import demo.Sub;
import demo.Thing;
import java.io.ObjectStreamClass;
import java.lang.annotation.Annotation;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;
import probe.Probe;
import probe.Says;

/**
 * Every path known by which a field or an executable reaches native code by its slot. Nothing is compared: what counts is that the JVM
 * lives, and that a refusal is an exception. The last line says so.
 */
public final class Hammer implements Probe {
  @Override
  public List<String> observe() throws Exception {
    Says says = new Says();
    for (int round = 0; round < 3; round++) {
      for (Class<?> type : List.of(Thing.class, Sub.class, demo.Shape.class)) {
        for (Field field : type.getDeclaredFields()) {
          hammer(says, field);
        }
        for (Method method : type.getDeclaredMethods()) {
          hammer(says, method);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
          hammer(says, constructor);
        }
        ObjectStreamClass.lookup(type);
      }
      says.kind("int updater", () -> AtomicIntegerFieldUpdater.newUpdater(Thing.class, "fresh"));
      says.kind("long updater", () -> AtomicLongFieldUpdater.newUpdater(Thing.class, "fresh"));
      says.kind("updater", () -> AtomicReferenceFieldUpdater.newUpdater(Thing.class, Map.class, "names"));
      says.kind("proxy", () -> ((demo.Shape) Proxy.newProxyInstance(
          Thing.class.getClassLoader(), new Class<?>[] {demo.Shape.class}, (p, m, a) -> m.getName())).getClass().getDeclaredMethods().length);
      System.gc();
    }
    if (says.lines.stream().anyMatch(line -> line.contains("InternalError"))) {
      throw new AssertionError(says.lines.toString());
    }
    return new ArrayList<>(List.of("alive"));
  }

  private static void hammer(Says says, Field field) throws Exception {
    sun.misc.Unsafe unsafe = unsafe();
    says.kind("offset", () -> unsafe.objectFieldOffset(field));
    says.kind("static offset", () -> unsafe.staticFieldOffset(field));
    says.kind("static base", () -> unsafe.staticFieldBase(field));
    says.kind("type", field::getAnnotatedType);
    says.kind("generic", field::toGenericString);
    for (Lookup lookup : lookups()) {
      for (boolean open : new boolean[] {false, true}) {
        Field copy = open ? opened(field.getDeclaringClass().getDeclaredField(field.getName())) : field;
        says.kind("getter", () -> lookup.unreflectGetter(copy));
        says.kind("setter", () -> lookup.unreflectSetter(copy));
        says.kind("variable", () -> lookup.unreflectVarHandle(copy));
        says.kind("get", () -> copy.get(new Sub()));
        says.kind("getLong", () -> copy.getLong(new Sub()));
      }
      says.kind("find", () -> lookup.findVarHandle(field.getDeclaringClass(), field.getName(), field.getType()));
      says.kind("find", () -> lookup.findStaticVarHandle(field.getDeclaringClass(), field.getName(), field.getType()));
      says.kind("find", () -> lookup.findGetter(Sub.class, field.getName(), field.getType()));
      says.kind("find", () -> lookup.findStaticGetter(Sub.class, field.getName(), field.getType()));
    }
    annotations(field, says);
  }

  private static void hammer(Says says, Executable executable) throws Exception {
    says.kind("parameters", () -> executable.getParameters().length);
    says.kind("types", executable::getAnnotatedParameterTypes);
    says.kind("result", executable::getAnnotatedReturnType);
    says.kind("receiver", executable::getAnnotatedReceiverType);
    says.kind("exceptions", executable::getAnnotatedExceptionTypes);
    says.kind("parameter annotations", executable::getParameterAnnotations);
    says.kind("generic", executable::toGenericString);
    annotations(executable, says);
    for (Lookup lookup : lookups()) {
      if (executable instanceof Method method) {
        says.kind("default", method::getDefaultValue);
        says.kind("unreflect", () -> used(lookup, lookup.unreflect(method)));
        says.kind("special", () -> lookup.unreflectSpecial(method, lookup.lookupClass()));
        says.kind("invoke", () -> method.invoke(new Sub(), new Object[method.getParameterCount()]));
        says.kind("handle proxy", () -> MethodHandleProxies.asInterfaceInstance(Supplier.class, lookup.unreflect(method)));
        says.kind("metafactory", () -> LambdaMetafactory.metafactory(lookup, "get", methodType(Supplier.class, Thing.class),
            methodType(Object.class), lookup.unreflect(method), methodType(Object.class)));
      } else {
        says.kind("unreflect", () -> used(lookup, lookup.unreflectConstructor((Constructor<?>) executable)));
      }
    }
  }

  private static Object used(Lookup lookup, MethodHandle handle) {
    return lookup.revealDirect(handle);
  }

  private static void annotations(AccessibleObject member, Says says) {
    for (Annotation annotation : member.getAnnotations()) {
      says.kind("annotation", annotation::toString);
    }
  }

  private static Field opened(Field field) {
    field.setAccessible(true);
    return field;
  }

  private static List<Lookup> lookups() throws IllegalAccessException {
    Lookup here = MethodHandles.lookup();
    return List.of(here, MethodHandles.publicLookup(), MethodHandles.privateLookupIn(Thing.class, here), MethodHandles.privateLookupIn(Sub.class, here));
  }

  private static sun.misc.Unsafe unsafe() throws Exception {
    Field unsafe = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
    unsafe.setAccessible(true);
    return (sun.misc.Unsafe) unsafe.get(null);
  }
}
