package dev.liveswap.engine.weave;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the weave would have added to a class, had it known what the fit to earlier edits knows. */
public final class LateCatchers {
  private LateCatchers() {}

  /**
   * The methods that a class got beyond the weave.
   *
   * @param woven the class as woven
   * @param fitted the same as the JVM is given it
   * @return flags, by name followed by descriptor; nearly always empty
   */
  public static Map<String, Integer> between(byte[] woven, byte[] fitted) {
    Map<String, Integer> more = new LinkedHashMap<>();
    new ClassFileLayout(fitted)
        .methods((access, name, descriptor) -> more.put(name.concat(descriptor), access));
    new ClassFileLayout(woven)
        .methods((access, name, descriptor) -> more.remove(name.concat(descriptor)));
    return more;
  }

  /**
   * The class with these methods, which only call the ones that they override: of the shape that
   * the JVM is given.
   *
   * @param woven the class as woven
   * @param methods flags, by name followed by descriptor
   */
  public static byte[] add(byte[] woven, Map<String, Integer> methods) {
    ClassFileLayout layout = new ClassFileLayout(woven);
    Additions additions = new Additions(layout.constantCount());
    methods.forEach(
        (method, access) -> Weaver.addCatcher(layout.superIndex(), method, access, additions));
    return additions.addedTo(woven, layout, 0);
  }
}
