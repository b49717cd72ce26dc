package dev.liveswap.engine.patch;

import dev.liveswap.engine.patch.CodePlaces.CodePlace;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;

/**
 * A method that has ever been patched, wherever the JVM has its code now. Changed by one thread at
 * a time.
 */
final class PatchedMethod {
  private final Lookup trusted;
  private final Class<?> type;
  private final MethodCode method;

  /** One in all places: who is on the way to the original arrives where it has moved to. */
  private final int token;

  private final Map<CodePlace, Site> sites = new HashMap<>();
  private volatile Site site;

  /**
   * @param number never used before in this JVM
   */
  PatchedMethod(Lookup trusted, Class<?> type, MethodCode method, CodePlace place, long number)
      throws ReflectiveOperationException {
    this.trusted = trusted;
    this.type = type;
    this.method = method;
    this.token = Math.toIntExact(number + 1);
    this.site = at(place, number);
  }

  Class<?> type() {
    return type;
  }

  /** As its own class declares it. */
  MethodCode method() {
    return method;
  }

  /** Where its code is. */
  Site site() {
    return site;
  }

  /** Its code is there from now on. */
  void movedTo(Site other) {
    site = other;
  }

  /**
   * A place that its code goes to, or has been at.
   *
   * @param number never used before in this JVM
   */
  Site at(CodePlace place, long number) throws ReflectiveOperationException {
    Site known = sites.get(place);
    if (known == null) {
      known = Site.of(trusted, place.holder(), code(place), number, token);
      sites.put(place, known);
    }
    return known;
  }

  private static MethodCode code(CodePlace place) {
    MethodType declared =
        MethodType.fromMethodDescriptorString(place.descriptor(), place.holder().getClassLoader());
    return new MethodCode(
        place.name(),
        place.descriptor(),
        place.isStatic() ? declared : declared.insertParameterTypes(0, place.holder()),
        place.isStatic());
  }
}
