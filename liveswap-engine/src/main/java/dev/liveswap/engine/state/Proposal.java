package dev.liveswap.engine.state;

import dev.liveswap.api.Finding;
import dev.liveswap.engine.fit.ClassVersion;
import dev.liveswap.engine.fit.Fit.CompanionFile;
import dev.liveswap.engine.fit.Fit.StaticField;
import dev.liveswap.engine.state.LibraryGuards.Guarded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reload would do. Nothing of it is done yet.
 *
 * @param findings what keeps it from becoming live, or what to say when it is
 * @param changes what happens to each class
 * @param initializers what has to run, in order
 * @param newClasses class files for classes that are not loaded yet, where they do not mean the
 *     same to the JVM as they are, by internal name
 * @param guards library interfaces whose default methods test the receiver from now on, or
 *     otherwise
 * @param uninitialized the edited classes that the JVM has not begun to initialize
 */
public record Proposal(
    List<Finding> findings,
    Map<Class<?>, Change> changes,
    List<Initializer> initializers,
    Map<String, byte[]> newClasses,
    Map<Class<?>, Guarded> guards,
    Set<Class<?>> uninitialized) {

  /**
   * Whether it has code in it that is kept for methods that run now.
   *
   * @return true if there is a version that keeps some
   */
  public boolean keepsOldCode() {
    return changes.values().stream()
        .map(Change::version)
        .anyMatch(version -> version != null && version.keepsOldCode());
  }

  /**
   * What happens to one class.
   *
   * @param version its version from now on, or null where it only refers to edited classes
   * @param resident what the JVM is to have of it, or null where that may stay as it is
   * @param companions its companions' class files, by internal name
   * @param relinked whether its call sites have to be linked again, even in the same class file
   * @param asCompiled whether what javac generated certainly has the names that javac gave it
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by sameAs
  public record Change(
      @Nullable ClassVersion version,
      byte @Nullable [] resident,
      Map<String, CompanionFile> companions,
      boolean relinked,
      boolean asCompiled) {

    /** Whether two loaders' views of a reload ask the same of a class. */
    boolean sameAs(Change other) {
      return Arrays.equals(resident, other.resident)
          && companions.keySet().equals(other.companions.keySet())
          && companions.entrySet().stream()
              .allMatch(entry -> same(entry.getValue(), other.companions.get(entry.getKey())));
    }

    private static boolean same(CompanionFile one, @Nullable CompanionFile other) {
      return Arrays.equals(one.classFile(), Objects.requireNonNull(other).classFile());
    }
  }

  /**
   * The initializers of one class.
   *
   * @param host the class
   * @param companion the internal name of the companion with their code
   * @param assigned the static fields they give values to
   */
  public record Initializer(Class<?> host, String companion, Set<StaticField> assigned) {}
}
