package dev.liveswap.api;

import dev.liveswap.api.PluginException.Reason;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Separately compiled code, loaded into the running program.
 *
 * <pre>{@code
 * try (Plugin plugin = Plugin.open(Path.of("plugin.jar"))) {
 *   plugin.lookup("Example.greet").call("Yuriy");
 *   Patch.method(Example.class, "greet").replace(plugin.lookup("Example.greet"));
 *   …
 * } // the patch is closed with the plugin
 * }</pre>
 *
 * <p>The jar or folder is read whole when it is opened. So it may be written again at any time;
 * opening the same path again gives what is there then, as another plugin with classes of its own.
 *
 * <p>Classes that the plugin has are its own, also where the program has one of the same name; all
 * others are the program's. So leave out of a plugin what it shares with the program, such as the
 * interfaces it implements: compile against them only.
 *
 * <p>Works without the agent too. Thread-safe.
 */
public final class Plugin implements AutoCloseable {
  private final Path path;
  private final List<String> classNames;
  private @Nullable PluginLoader loader;

  private Plugin(Path path, List<String> classNames, PluginLoader loader) {
    this.path = path;
    this.classNames = classNames;
    this.loader = loader;
  }

  /**
   * Opens a plugin for the class that calls this: it sees what that class sees.
   *
   * @param jarOrFolder a jar, or a folder of class files with packages as folders
   * @return the plugin; none of its code has run yet
   * @throws PluginException if it cannot be opened
   */
  public static Plugin open(Path jarOrFolder) {
    Class<?> caller =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
    ClassLoader loader = caller.getClassLoader();
    return open(jarOrFolder, loader == null ? ClassLoader.getSystemClassLoader() : loader);
  }

  /**
   * Opens a plugin.
   *
   * @param jarOrFolder a jar, or a folder of class files with packages as folders
   * @param parent finds what the plugin does not have itself
   * @return the plugin; none of its code has run yet
   * @throws PluginException if it cannot be opened
   */
  public static Plugin open(Path jarOrFolder, ClassLoader parent) {
    Objects.requireNonNull(jarOrFolder, "jarOrFolder");
    Objects.requireNonNull(parent, "parent");
    Map<String, byte[]> files = PluginFiles.read(jarOrFolder);
    try {
      return new Plugin(
          jarOrFolder, PluginFiles.classNames(files), new PluginLoader(jarOrFolder, files, parent));
    } catch (MalformedURLException e) {
      throw new PluginException(Reason.UNREADABLE, jarOrFolder + " has no URL", e);
    }
  }

  /**
   * Finds a class, method or field. All of these are names, the first match counts:
   *
   * <ul>
   *   <li>{@code com.acme.Example}: a class, by its binary name (JLS 13.1)
   *   <li>{@code Example}: a class, by its simple name if only one has it
   *   <li>{@code Example.greet} or {@code Example::greet}: a method or field of a class
   *   <li>{@code Example.greet(String)}: one of several methods of that name, by the simple names
   *       of its parameter types
   *   <li>{@code greet}: a static method or field, if only one class of the plugin has one
   * </ul>
   *
   * <p>Private ones are found too. The class is loaded, but not initialized.
   *
   * @param name what to look for
   * @return what was found
   * @throws PluginException {@link Reason#NO_SUCH_SYMBOL}, {@link Reason#AMBIGUOUS}, {@link
   *     Reason#NOT_LINKABLE} or {@link Reason#CLOSED}
   */
  public Symbol lookup(String name) {
    Objects.requireNonNull(name, "name");
    return new SymbolTable(path, classNames, openLoader()).find(name.strip());
  }

  /**
   * What the plugin provides as a service, by {@code META-INF/services} in it.
   *
   * @param service an interface or class of the program
   * @param <T> the service
   * @return the providers, new objects; empty if there are none
   * @throws PluginException {@link Reason#NOT_LINKABLE} if a provider is no provider, {@link
   *     Reason#FAILED} if it cannot be made, or {@link Reason#CLOSED}
   */
  public <T> List<T> services(Class<T> service) {
    PluginLoader own = openLoader();
    List<T> found = new ArrayList<>();
    try {
      Iterator<ServiceLoader.Provider<T>> all =
          ServiceLoader.load(service, own).stream().iterator();
      while (all.hasNext()) {
        ServiceLoader.Provider<T> provider = all.next();
        if (provider.type().getClassLoader() == own) {
          found.add(provider.get());
        }
      }
    } catch (ServiceConfigurationError e) {
      Throwable cause = e.getCause();
      Reason reason =
          cause == null || cause instanceof ReflectiveOperationException
              ? Reason.NOT_LINKABLE
              : Reason.FAILED;
      throw new PluginException(
          reason, path + " does not provide " + service.getName() + ": " + e.getMessage(), e);
    }
    return List.copyOf(found);
  }

  /**
   * Binary names of all its classes.
   *
   * @return in alphabetical order
   */
  public List<String> classNames() {
    return classNames;
  }

  /**
   * Where its classes are loaded.
   *
   * @return the loader
   * @throws PluginException {@link Reason#CLOSED}
   */
  public ClassLoader loader() {
    return openLoader();
  }

  /**
   * Where it was read from.
   *
   * @return the path as it was given
   */
  public Path path() {
    return path;
  }

  /**
   * Whether {@link #close} has not been called.
   *
   * @return whether the plugin is open
   */
  public synchronized boolean isOpen() {
    return loader != null;
  }

  /**
   * Closes the plugin, all patches of its classes, and all patches whose code is the plugin's:
   * lambdas and method references written in it, its methods, and handles of its methods
   * themselves. Its classes are collected once the program holds none of its objects, classes and
   * symbols. Closing again does nothing.
   */
  @Override
  public void close() {
    ClassLoader own;
    synchronized (this) {
      own = loader;
      loader = null;
    }
    if (own != null) {
      Patch.closeOf(own);
    }
  }

  private synchronized PluginLoader openLoader() {
    if (loader == null) {
      throw new PluginException(
          Reason.CLOSED, "the plugin " + path + " has been closed: open it again");
    }
    return loader;
  }

  @Override
  public String toString() {
    return "Plugin " + path + (isOpen() ? "" : " (closed)");
  }
}
