package dev.liveswap.engine.patch;

import org.jspecify.annotations.Nullable;

/** Where the JVM has the code of methods: a reload may have put it into another class. */
@FunctionalInterface
public interface CodePlaces {
  /**
   * Finds a method's code.
   *
   * @param type the class that declares the method
   * @param name the method's name, which is not that of constructors
   * @param descriptor its descriptor
   * @param isStatic whether it is static; one of the other kind is another method
   * @return null where the class's version has no such method, or one without code
   */
  @Nullable CodePlace find(Class<?> type, String name, String descriptor, boolean isStatic);

  /**
   * A method that the JVM has.
   *
   * @param holder its class
   * @param name its name there
   * @param descriptor its descriptor there
   * @param isStatic whether it is static there; then the receiver is a parameter
   */
  record CodePlace(Class<?> holder, String name, String descriptor, boolean isStatic) {}
}
