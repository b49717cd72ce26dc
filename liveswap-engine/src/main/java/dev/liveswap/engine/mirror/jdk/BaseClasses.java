package dev.liveswap.engine.mirror.jdk;

import dev.liveswap.engine.base.Renaming;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;

/**
 * Defines the classes of {@code mirror.base} into {@code java.base}: there, JDK classes reach them,
 * and no class path or module graph changes. (Appending to the bootstrap class path would switch
 * class-data sharing off.)
 */
final class BaseClasses {
  static final String MIRROR = "java/lang/$LiveswapMirror";
  static final String SERIAL = "java/lang/$LiveswapSerial";

  private static final String TEMPLATES = "dev/liveswap/engine/mirror/base/";
  private static final String REFLECT = "jdk/internal/reflect/";

  /** What is defined, by the template's name. */
  private static final String[][] DEFINED = {
    {"MirrorHooks", MIRROR},
    {"SerialHooks", SERIAL},
    {"Arguments", REFLECT + "$LiveswapArguments"},
    {"LayeredConstantPool", REFLECT + "$LiveswapConstantPool"},
    {"AddedMethodAccessor", REFLECT + "$LiveswapMethodAccessor"},
    {"AddedConstructorAccessor", REFLECT + "$LiveswapConstructorAccessor"},
    {"AddedFieldAccessor", REFLECT + "$LiveswapFieldAccessor"},
  };

  /** The stand-ins, and the JDK types they stand for. */
  private static final String[][] STAND_INS = {
    {"JdkMethodAccessor", REFLECT + "MethodAccessor"},
    {"JdkConstructorAccessor", REFLECT + "ConstructorAccessor"},
    {"JdkFieldAccessor", REFLECT + "FieldAccessor"},
    {"JdkConstantPool", REFLECT + "ConstantPool"},
    {"JdkUnsafe", "jdk/internal/misc/Unsafe"},
  };

  private final Lookup lang;
  private final Lookup reflect;
  private final Renaming renaming = new Renaming();

  /**
   * Defines nothing yet.
   *
   * @param trusted {@code Lookup.IMPL_LOOKUP}
   */
  BaseClasses(Lookup trusted) throws ClassNotFoundException {
    lang = trusted.in(Object.class);
    reflect = trusted.in(Class.forName("jdk.internal.reflect.ConstantPool", false, null));
    rename(DEFINED);
    rename(STAND_INS);
  }

  private void rename(String[][] names) {
    for (String[] name : names) {
      renaming.rename(TEMPLATES.concat(name[0]), name[1]);
    }
  }

  /** Defines a template, once; those it uses must be defined before it runs. */
  Class<?> define(String template) throws IOException, IllegalAccessException {
    for (String[] defined : DEFINED) {
      if (defined[0].equals(template)) {
        Lookup home = defined[1].startsWith(REFLECT) ? reflect : lang;
        return home.defineClass(renaming.apply(classFile(template)));
      }
    }
    throw new IllegalArgumentException(template);
  }

  private static byte[] classFile(String template) throws IOException {
    String path = "/".concat(TEMPLATES).concat(template).concat(".class");
    try (InputStream in = BaseClasses.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("the class file ".concat(path).concat(" is missing"));
      }
      return in.readAllBytes();
    }
  }
}
