package dev.liveswap.engine.mirror.jdk;

import dev.liveswap.engine.mirror.base.AddedConstructorAccessor;
import dev.liveswap.engine.mirror.base.AddedFieldAccessor;
import dev.liveswap.engine.mirror.base.AddedMethodAccessor;
import dev.liveswap.engine.mirror.base.Arguments;
import dev.liveswap.engine.mirror.base.JdkConstantPool;
import dev.liveswap.engine.mirror.base.JdkConstructorAccessor;
import dev.liveswap.engine.mirror.base.JdkFieldAccessor;
import dev.liveswap.engine.mirror.base.JdkMethodAccessor;
import dev.liveswap.engine.mirror.base.JdkUnsafe;
import dev.liveswap.engine.mirror.base.LayeredConstantPool;
import dev.liveswap.engine.mirror.base.MirrorHooks;
import dev.liveswap.engine.mirror.base.SerialHooks;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Type;

/**
 * Defines the classes of {@code mirror.base} into {@code java.base}: there, JDK classes reach them,
 * and no class path or module graph changes. (Appending to the bootstrap class path would switch
 * class-data sharing off.)
 */
final class BaseClasses {
  static final String MIRROR = "java/lang/$LiveswapMirror";
  static final String SERIAL = "java/lang/$LiveswapSerial";

  private static final String REFLECT = "jdk/internal/reflect/";

  /**
   * In the order of definition: a class comes after those it extends or links to while it is
   * defined.
   */
  private static final Map<Class<?>, String> DEFINED = new LinkedHashMap<>();

  /** The stand-ins, and the JDK types they stand for. */
  private static final Map<Class<?>, String> STAND_INS =
      Map.of(
          JdkMethodAccessor.class, REFLECT + "MethodAccessor",
          JdkConstructorAccessor.class, REFLECT + "ConstructorAccessor",
          JdkFieldAccessor.class, REFLECT + "FieldAccessor",
          JdkConstantPool.class, REFLECT + "ConstantPool",
          JdkUnsafe.class, "jdk/internal/misc/Unsafe");

  static {
    DEFINED.put(MirrorHooks.class, MIRROR);
    DEFINED.put(SerialHooks.class, SERIAL);
    DEFINED.put(Arguments.class, REFLECT + "$LiveswapArguments");
    DEFINED.put(LayeredConstantPool.class, REFLECT + "$LiveswapConstantPool");
    DEFINED.put(AddedMethodAccessor.class, REFLECT + "$LiveswapMethodAccessor");
    DEFINED.put(AddedConstructorAccessor.class, REFLECT + "$LiveswapConstructorAccessor");
    DEFINED.put(AddedFieldAccessor.class, REFLECT + "$LiveswapFieldAccessor");
  }

  private final Map<Class<?>, Class<?>> defined;

  private BaseClasses(Map<Class<?>, Class<?>> defined) {
    this.defined = defined;
  }

  /**
   * @param trusted {@code Lookup.IMPL_LOOKUP}
   */
  static BaseClasses define(Lookup trusted)
      throws IOException, ClassNotFoundException, IllegalAccessException {
    Lookup lang = trusted.in(Object.class);
    Lookup reflect = trusted.in(Class.forName("jdk.internal.reflect.ConstantPool", false, null));
    Renaming renaming = new Renaming();
    DEFINED.forEach((template, name) -> renaming.rename(Type.getInternalName(template), name));
    STAND_INS.forEach((standIn, name) -> renaming.rename(Type.getInternalName(standIn), name));
    Map<Class<?>, Class<?>> defined = new LinkedHashMap<>();
    for (Map.Entry<Class<?>, String> entry : DEFINED.entrySet()) {
      Lookup home = entry.getValue().startsWith(REFLECT) ? reflect : lang;
      defined.put(entry.getKey(), home.defineClass(renaming.apply(classFile(entry.getKey()))));
    }
    return new BaseClasses(defined);
  }

  /** The class in {@code java.base} that a template became. */
  Class<?> of(Class<?> template) {
    Class<?> type = defined.get(template);
    if (type == null) {
      throw new IllegalArgumentException(template + " is not among the templates");
    }
    return type;
  }

  private static byte[] classFile(Class<?> template) throws IOException {
    String name = template.getName();
    try (InputStream in =
        template.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
      if (in == null) {
        throw new IOException("the class file of " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
