package dev.liveswap.engine.state;

/** Knows how full the constant pools are in which the JVM keeps all constants a class ever had. */
public interface ConstantRoom {
  /**
   * Whether code should rather go elsewhere.
   *
   * @param type a class, or a companion of it
   * @param classFile the new version of the class
   * @return true where the constants of all of that version might not fit into {@code type}
   */
  boolean isFull(Class<?> type, byte[] classFile);
}
