package dev.liveswap.testkit;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.Engine;
import dev.liveswap.testkit.program.HotEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import kotlin.Unit;
import net.bytebuddy.ByteBuddy;
import org.apache.commons.logging.LogFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.cglib.proxy.Enhancer;

/**
 * One jar with all that the JVMs of the testkit need: classes in a folder would be taken for the
 * program's, and be reloadable.
 */
public final class ProgramJar {
  private ProgramJar() {}

  /** Writes the jar, and returns it. */
  public static Path write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", HotEngine.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    attributes.putValue("Can-Redefine-Classes", "true");
    Set<String> written = new LinkedHashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> type :
          List.of(
              HotEngine.class,
              Engine.class,
              Outcome.class,
              ClassReader.class,
              ClassNode.class,
              Remapper.class)) {
        add(location(type), out, written);
      }
    }
    return jar;
  }

  /** The libraries that the programs of the cases may use. */
  static List<Path> libraries() {
    return List.of(
        location(ByteBuddy.class),
        location(Enhancer.class),
        location(ProxyFactory.class),
        location(LogFactory.class),
        location(Unit.class));
  }

  private static void add(Path location, JarOutputStream out, Set<String> written)
      throws IOException {
    if (Files.isDirectory(location)) {
      try (Stream<Path> files = Files.walk(location)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
          String name = location.relativize(file).toString().replace('\\', '/');
          entry(name, Files.readAllBytes(file), out, written);
        }
      }
      return;
    }
    try (JarFile jar = new JarFile(location.toFile())) {
      for (var entry : jar.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          entry(entry.getName(), in.readAllBytes(), out, written);
        }
      }
    }
  }

  private static void entry(String name, byte[] content, JarOutputStream out, Set<String> written)
      throws IOException {
    if (!name.endsWith("module-info.class") && written.add(name)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
  }

  static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
