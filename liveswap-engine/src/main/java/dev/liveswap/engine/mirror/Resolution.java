package dev.liveswap.engine.mirror;

import dev.liveswap.engine.mirror.ClassFacts.MemberFacts;
import dev.liveswap.engine.mirror.ClassView.Views;
import dev.liveswap.engine.mirror.jdk.JdkInternals;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which member a reference means in the current world: JVMS 5.4.3.2 and 5.4.3.3 over the current
 * class files.
 */
final class Resolution {
  /** A member of an edited class. */
  record Found(Class<?> owner, ClassView view, MemberFacts facts) {}

  private final Views views;
  private final JdkInternals jdk;

  Resolution(Views views, JdkInternals jdk) {
    this.views = views;
    this.jdk = jdk;
  }

  /**
   * Whether the JVM's own resolution may be wrong, because an edited class is on the way. This is
   * what every lookup in the JVM pays, so no lambda and nothing else that needs linking.
   */
  boolean mayDiffer(Class<?> type) {
    for (Class<?> t = type; t != null && t.getClassLoader() != null; t = t.getSuperclass()) {
      if (views.version(t) instanceof CurrentVersion.Edited) {
        return true;
      }
      for (Class<?> superinterface : t.getInterfaces()) {
        if (mayDiffer(superinterface)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * @return null when it is a member of a class that was not edited: the JVM finds it
   * @throws NoSuchMethodException when there is none in the current world, whatever the JVM still
   *     has
   */
  @Nullable Found method(Class<?> type, String name, MethodType methodType, String kind)
      throws NoSuchMethodException {
    String descriptor = methodType.toMethodDescriptorString();
    for (Class<?> t = type; t != null; t = views.superclass(t)) {
      Found found = declaredMethod(t, name, descriptor);
      if (found != null) {
        return found;
      }
      if (views.of(t) == null && declares(t, name, methodType)) {
        return null;
      }
    }
    Found isAbstract = null;
    boolean elsewhere = type.isInterface() && declares(Object.class, name, methodType);
    for (Class<?> t : superinterfaces(type)) {
      Found found = declaredMethod(t, name, descriptor);
      if (found != null && !Modifier.isAbstract(found.facts().access())) {
        return found;
      }
      isAbstract = isAbstract == null ? found : isAbstract;
      elsewhere |= views.of(t) == null && declares(t, name, methodType);
    }
    if (isAbstract == null && !elsewhere) {
      throw new NoSuchMethodException(
          "no such method: " + type.getName() + "." + name + methodType + "/" + kind);
    }
    return elsewhere ? null : isAbstract;
  }

  /** See {@link #method}. */
  @Nullable Found field(Class<?> type, String name, Class<?> fieldType, String kind)
      throws NoSuchFieldException {
    Deque<Class<?>> todo = new ArrayDeque<>();
    todo.push(type);
    while (!todo.isEmpty()) {
      Class<?> t = todo.pop();
      ClassView view = views.of(t);
      if (view != null) {
        MemberFacts facts = view.facts().field(name, fieldType.descriptorString());
        if (facts != null) {
          return new Found(t, view, facts);
        }
      } else if (declares(t, name, fieldType)) {
        return null;
      }
      // JVMS 5.4.3.2: the superinterfaces come before the superclass.
      Class<?> superclass = views.superclass(t);
      if (superclass != null) {
        todo.push(superclass);
      }
      for (Class<?> superinterface : t.getInterfaces()) {
        todo.push(superinterface);
      }
    }
    throw new NoSuchFieldException(
        "no such field: " + type.getName() + "." + name + "/" + fieldType.getName() + "/" + kind);
  }

  private @Nullable Found declaredMethod(Class<?> type, String name, String descriptor) {
    ClassView view = views.of(type);
    MemberFacts facts = view == null ? null : view.facts().method(name, descriptor);
    return view == null || facts == null ? null : new Found(type, view, facts);
  }

  private boolean declares(Class<?> type, String name, MethodType methodType) {
    for (Method method : jdk.declaredMethods(type)) {
      if (method.getName().equals(name)
          && method.getReturnType() == methodType.returnType()
          && Arrays.equals(method.getParameterTypes(), methodType.parameterArray())) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(Class<?> type, String name, Class<?> fieldType) {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(name) && field.getType() == fieldType) {
        return true;
      }
    }
    return false;
  }

  private Set<Class<?>> superinterfaces(Class<?> type) {
    Set<Class<?>> all = new HashSet<>();
    for (Class<?> t = type; t != null; t = views.superclass(t)) {
      addInterfaces(t, all);
    }
    return all;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> superinterface : type.getInterfaces()) {
      if (all.add(superinterface)) {
        addInterfaces(superinterface, all);
      }
    }
  }
}
