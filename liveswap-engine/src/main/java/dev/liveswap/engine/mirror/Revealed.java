package dev.liveswap.engine.mirror;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Lookup.revealDirect} says of a handle that stands for an added member, although it
 * ends in a companion.
 */
record Revealed(int kind, Class<?> owner, String name, MethodType type, int modifiers)
    implements MethodHandleInfo {

  /** Handles that were handed out, weakly. By identity, which is how handles compare. */
  static final class Handles {
    private static final String LAMBDAS = "java.lang.invoke.AbstractValidatingLambdaMetafactory";

    private final Map<MethodHandle, Revealed> known =
        Collections.synchronizedMap(new WeakHashMap<>());

    MethodHandle put(MethodHandle handle, Revealed info) {
      known.put(handle, info);
      return handle;
    }

    /** Null where the JVM knows, and for who makes lambdas: it generates a call of what it sees. */
    @Nullable Revealed get(MethodHandle handle) {
      Revealed info = known.get(handle);
      return info == null || isForLambda() ? null : info;
    }

    private static boolean isForLambda() {
      return StackWalker.getInstance()
          .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(LAMBDAS)));
    }
  }

  @Override
  public int getReferenceKind() {
    return kind;
  }

  @Override
  public Class<?> getDeclaringClass() {
    return owner;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public MethodType getMethodType() {
    return type;
  }

  @Override
  public int getModifiers() {
    return modifiers;
  }

  @Override
  public <T extends Member> T reflectAs(Class<T> expected, Lookup lookup) {
    try {
      return expected.cast(member());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Member member() throws ReflectiveOperationException {
    return switch (kind) {
      case REF_getField, REF_getStatic, REF_putField, REF_putStatic -> owner.getDeclaredField(name);
      case REF_newInvokeSpecial -> owner.getDeclaredConstructor(type.parameterArray());
      default -> method();
    };
  }

  private Member method() throws NoSuchMethodException {
    for (var method : owner.getDeclaredMethods()) {
      if (method.getName().equals(name)
          && MethodType.methodType(method.getReturnType(), method.getParameterTypes())
              .equals(type)) {
        return method;
      }
    }
    throw new NoSuchMethodException(owner.getName() + "." + name + type);
  }

  @Override
  public String toString() {
    return MethodHandleInfo.toString(kind, owner, name, type);
  }
}
