package dev.liveswap.agent.boot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent's own classes, and those it depends on, from a folder of the agent's jar that no
 * other loader looks into. Of the program it sees only the public API.
 */
final class AgentClassLoader extends ClassLoader {
  private static final String FOLDER = "inner/";

  /** All that the jar holds is called so, relocated packages too: no parent has any of it. */
  private static final String OWN = "dev.liveswap.";

  private static final String API_PACKAGE = "dev.liveswap.api.";

  static {
    registerAsParallelCapable();
  }

  private final File file;
  private final ZipFile jar;
  private final ClassLoader api;

  /**
   * A loader.
   *
   * @param file the agent's jar
   * @param api the loader that defines the public API for the program
   * @throws IOException if the jar cannot be opened
   */
  AgentClassLoader(File file, ClassLoader api) throws IOException {
    super("liveswap", ClassLoader.getPlatformClassLoader());
    this.file = file;
    this.jar = new ZipFile(file);
    this.api = api;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OWN)) {
      return super.loadClass(name, resolve);
    }
    if (name.startsWith(API_PACKAGE)) {
      return api.loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    // Not named .class, so that tools which scan the class path don't take them for the program's.
    ZipEntry entry = jar.getEntry(FOLDER + name.replace('.', '/') + ".classdata");
    if (entry == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] classFile = in.readAllBytes();
      return defineClass(
          name, classFile, 0, classFile.length, AgentClassLoader.class.getProtectionDomain());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** Without the detour over a URL, which takes longer than all the rest while the JVM starts. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    ZipEntry entry = jar.getEntry(entryName(name));
    if (entry == null) {
      return super.getResourceAsStream(name);
    }
    try {
      return jar.getInputStream(entry);
    } catch (IOException e) {
      return null;
    }
  }

  /** A class's own class file is found under the name it is asked for, as with any loader. */
  private static String entryName(String resource) {
    return FOLDER.concat(resource.endsWith(".class") ? resource.concat("data") : resource);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    String entry = entryName(name);
    if (jar.getEntry(entry) == null) {
      return null;
    }
    try {
      return URI.create("jar:" + file.toURI() + "!/" + entry).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL found = findResource(name);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }
}
