package dev.liveswap.compiler.project;

import dev.liveswap.compiler.classes.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the classes that a program can be started with. */
public final class MainClasses {
  private static final String ARGUMENTS = "([Ljava/lang/String;)V";

  /** The first class file version with instance main methods (JEP 512; JLS 12.1.4). */
  private static final int INSTANCE_MAIN_MAJOR = Opcodes.V25;

  private MainClasses() {}

  /**
   * The binary names of all classes of the project's class folders that declare a main method the
   * launcher accepts, sorted: {@code public static void main(String[])}, and in class files of
   * release 25 and later on such a Java also instance and argumentless ones that are not private.
   * An inherited main method does not count. Class files that cannot be read are left out.
   *
   * @throws IOException if a class folder cannot be listed
   */
  public static List<String> find(Project project) throws IOException {
    List<String> names = new ArrayList<>();
    for (SourceModule module : project.modules()) {
      if (Files.isDirectory(module.classFolder())) {
        try (Stream<Path> files = Files.walk(module.classFolder())) {
          for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
            String name = mainClass(Files.readAllBytes(file));
            if (name != null) {
              names.add(name);
            }
          }
        }
      }
    }
    return names.stream().sorted().distinct().toList();
  }

  @SuppressWarnings("CatchingUnchecked") // the class file library has no exception for bad input
  private static @Nullable String mainClass(byte[] classFile) {
    try {
      boolean instanceMain =
          ClassFiles.majorVersion(classFile) >= INSTANCE_MAIN_MAJOR
              && Runtime.version().feature() >= 25;
      ClassReader reader = ClassFiles.reader(classFile);
      Search search = new Search(instanceMain);
      reader.accept(
          search, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return search.isMain() ? reader.getClassName().replace('/', '.') : null;
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static final class Search extends ClassVisitor {
    private final boolean instanceMain;
    private boolean instantiable = true;
    private boolean noArgumentsConstructor;
    private boolean staticMain;
    private boolean memberMain;

    Search(boolean instanceMain) {
      super(Opcodes.ASM9);
      this.instanceMain = instanceMain;
    }

    boolean isMain() {
      return staticMain || (memberMain && instantiable && noArgumentsConstructor);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      instantiable = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      boolean isPrivate = (access & Opcodes.ACC_PRIVATE) != 0;
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      boolean isPublic = (access & Opcodes.ACC_PUBLIC) != 0;
      if (name.equals("<init>") && descriptor.equals("()V") && !isPrivate) {
        noArgumentsConstructor = true;
      }
      if (name.equals("main")) {
        boolean classic = descriptor.equals(ARGUMENTS) && isStatic && isPublic;
        boolean recent =
            instanceMain
                && !isPrivate
                && (descriptor.equals(ARGUMENTS) || descriptor.equals("()V"));
        staticMain |= classic || (recent && isStatic);
        memberMain |= recent && !isStatic;
      }
      return null;
    }
  }
}
