package dev.liveswap.engine.base;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;

/**
 * Defines a class of ours in a package of {@code java.base}. It is compiled here as ordinary code,
 * the template, and never loaded from here: its class file is read, and renamed. So it may mention
 * only JDK types.
 */
public final class BaseDefinition {
  private BaseDefinition() {}

  /**
   * Defines a class, unless this JVM has it already.
   *
   * @param trusted a lookup that may do everything
   * @param template internal name of the template, a class of ours
   * @param name the internal name it is to have, in a package of {@code java.base}
   * @return the class
   * @throws IllegalStateException if the JVM does not let it in
   */
  public static Class<?> of(Lookup trusted, String template, String name) {
    return of(trusted, template, name, new Renaming());
  }

  /**
   * The same for a template that mentions stand-ins for JDK types.
   *
   * @param trusted a lookup that may do everything
   * @param template internal name of the template, a class of ours
   * @param name the internal name it is to have, in a package of {@code java.base}
   * @param standIns what else is called otherwise
   * @return the class
   * @throws IllegalStateException if the JVM does not let it in
   */
  public static Class<?> of(Lookup trusted, String template, String name, Renaming standIns) {
    try {
      return Class.forName(name.replace('/', '.'), false, null);
    } catch (ClassNotFoundException e) {
      byte[] classFile = standIns.rename(template, name).apply(read(template));
      try {
        return trusted.in(Object.class).defineClass(classFile);
      } catch (IllegalAccessException denied) {
        throw new IllegalStateException(name.concat(" cannot be defined"), denied);
      }
    }
  }

  private static byte[] read(String template) {
    String path = "/".concat(template).concat(".class");
    try (InputStream in = BaseDefinition.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the class file ".concat(path).concat(" is missing"));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read ".concat(path), e);
    }
  }
}
