package dev.liveswap.engine.thrown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.liveswap.engine.support.Program;
import dev.liveswap.engine.thrown.WatchingHandlers.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Handlers in every method of whole libraries, before the JVM's own verifier. */
class WatchingHandlersTest {
  /** Defines woven classes itself, and so links none from elsewhere. */
  private static final class Woven extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    Woven(Map<String, byte[]> classFiles) {
      super(WatchingHandlersTest.class.getClassLoader());
      this.classFiles = classFiles;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] classFile = classFiles.get(name);
        Class<?> known = findLoadedClass(name);
        if (classFile == null || known != null) {
          return known == null ? super.loadClass(name, resolve) : known;
        }
        return defineClass(name, classFile, 0, classFile.length);
      }
    }
  }

  @Test
  void theVerifierTakesThemInEveryMethodOfALibrary() throws Exception {
    Program.exceptions();
    for (Class<?> ofLibrary : List.of(ClassReader.class, ClassNode.class, Test.class)) {
      Map<String, byte[]> woven = new HashMap<>();
      for (byte[] classFile : classFiles(ofLibrary)) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE);
        woven.put(node.name.replace('/', '.'), WatchingHandlers.into(classFile, all(node)));
      }
      assertThat(woven).hasSizeGreaterThan(30);
      Woven loader = new Woven(woven);
      for (String name : woven.keySet()) {
        // Linked, and so verified (JVMS 5.4.1); its initializer may want more than is there.
        Throwable problem = catchThrowable(() -> Class.forName(name, true, loader));
        boolean refused = problem instanceof VerifyError || problem instanceof ClassFormatError;
        assertThat(refused).as(name + ": " + problem).isFalse();
      }
    }
  }

  private static Map<String, Mark> all(ClassNode node) {
    Map<String, Mark> marks = new HashMap<>();
    for (MethodNode method : node.methods) {
      if (!method.name.equals("<clinit>")) {
        marks.put(method.name + method.desc, new Mark(0, 0));
      }
    }
    return marks;
  }

  private static List<byte[]> classFiles(Class<?> ofLibrary) throws Exception {
    URI jar = ofLibrary.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar));
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      return all.filter(path -> path.toString().endsWith(".class"))
          .filter(path -> !path.toString().contains("-info"))
          .map(WatchingHandlersTest::read)
          .toList();
    }
  }

  private static byte[] read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
