package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.StateHook;
import org.jspecify.annotations.Nullable;

/** What the weave puts into classes, as far as fitting uses it. */
final class Weave {
  private static final Member STATE = new Member(StateHook.FIELD, StateHook.DESCRIPTOR);

  /** The constructor whose cases are the added ones. */
  static final Member CONSTRUCTOR = new Member("<init>", StateHook.CONSTRUCTOR);

  private Weave() {}

  static boolean hasConstructor(Shape resident) {
    return resident.methods().containsKey(CONSTRUCTOR);
  }

  /** The class that has the woven field for objects of a class, or null where none has. */
  static @Nullable String wovenClass(World world, String type) {
    for (String name = type; name != null; ) {
      ClassVersion version = world.version(name);
      if (version == null) {
        return null;
      }
      if (version.resident().fields().containsKey(STATE)) {
        return name;
      }
      name = version.resident().superName();
    }
    return null;
  }
}
