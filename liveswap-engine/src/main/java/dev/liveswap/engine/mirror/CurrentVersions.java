package dev.liveswap.engine.mirror;

import org.jspecify.annotations.Nullable;

/**
 * What the mirror asks about a class.
 *
 * <p>Called from inside {@code java.lang.Class} and {@code MethodHandles.Lookup}, on any thread,
 * while any lock of the user's is held, and for every class of the JVM. So an implementation
 * answers from a table: it takes no lock that is held across a reload, loads no class of the
 * user's, and uses neither reflection nor (on the path to a null answer) anything that is linked
 * through a {@code Lookup}: no lambda that was not linked before, no string concatenation.
 */
@FunctionalInterface
public interface CurrentVersions {
  /**
   * The current version of a loaded class.
   *
   * @return null when the JVM's own answers are right. The same object until the class changes
   *     again: the mirror keeps what it derived from it for as long as the answer is identical
   *     ({@code ==}).
   */
  @Nullable CurrentVersion of(Class<?> type);
}
