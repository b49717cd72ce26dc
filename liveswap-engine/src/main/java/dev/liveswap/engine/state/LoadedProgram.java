package dev.liveswap.engine.state;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is known of the classes that the JVM has loaded. */
public interface LoadedProgram {
  /**
   * A loaded reloadable class that was woven.
   *
   * @param loader where the name is looked up, in that loader or those it delegates to
   * @param internalName the class's internal name
   * @return the class, or null where it is not loaded or not reloadable
   */
  @Nullable Class<?> find(ClassLoader loader, String internalName);

  /**
   * The version of a reloadable class that is current, as it was given, not as it was fitted.
   *
   * @param type a class that {@link #find} or {@link #takeLoaded} returned
   * @return its class file
   */
  byte[] classFile(Class<?> type);

  /**
   * What the JVM was given when it loaded a class, as far as its shape is concerned.
   *
   * @param type a class that {@link #find} or {@link #takeLoaded} returned
   * @return its class file as it was woven, or what {@link #classFile} returns where it was not
   */
  byte[] woven(Class<?> type);

  /**
   * What the JVM was given when it loaded a class that had to be fitted to the versions that other
   * classes had then.
   *
   * @param type a class that {@link #find} or {@link #takeLoaded} returned
   * @return its class file, or null where the JVM was given {@link #woven}
   */
  byte @Nullable [] fittedAtLoad(Class<?> type);

  /**
   * The woven classes that were loaded since this was last asked.
   *
   * @return each class at most once
   */
  Collection<Class<?>> takeLoaded();
}
