package dev.liveswap.compiler.project;

import dev.liveswap.compiler.classes.ClassFacts;
import dev.liveswap.compiler.classes.ClassFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What some of a folder's class files tell about how they were compiled, and from what. Immutable.
 *
 * @param sourceKeys package folders and source file name ({@code p/Name.java}) of each class read
 * @param references binary names of classes that they mention
 * @param majorVersion the newest (JVMS 4.1); 0 if there was no class file
 * @param preview whether one depends on preview features
 * @param parameters whether one keeps the names of method parameters (JVMS 4.7.24)
 * @param debugOption what of {@code -g} fits
 */
record ClassFolderSample(
    List<String> sourceKeys,
    Set<String> references,
    int majorVersion,
    boolean preview,
    boolean parameters,
    String debugOption) {
  private static final int LIMIT = 300;
  private static final int PREVIEW_MINOR_VERSION = 0xFFFF;

  /** Reads up to {@value #LIMIT} class files of the folder; a missing folder has none. */
  static ClassFolderSample of(Path classFolder) throws IOException {
    Reading reading = new Reading();
    if (Files.isDirectory(classFolder)) {
      Files.walkFileTree(classFolder, reading);
    }
    return reading.result();
  }

  private static final class Reading extends SimpleFileVisitor<Path> {
    private final List<String> sourceKeys = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private int majorVersion;
    private boolean preview;
    private boolean parameters;
    private boolean source;
    private boolean lines;
    private boolean variables;
    private int count;

    @Override
    @SuppressWarnings("CatchingUnchecked") // the class file library has no exception for bad input
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.toString().endsWith(".class")) {
        try {
          read(Files.readAllBytes(file));
        } catch (RuntimeException e) {
          return FileVisitResult.CONTINUE; // not a class file
        }
      }
      return count < LIMIT ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private void read(byte[] classFile) {
      ClassReader reader = ClassFiles.reader(classFile);
      ClassFacts facts = ClassFacts.of(classFile);
      if (facts == null) {
        return;
      }
      count++;
      sourceKeys.add(facts.sourceKey());
      references.addAll(facts.references());
      majorVersion = Math.max(majorVersion, ClassFiles.majorVersion(classFile));
      preview |= reader.readUnsignedShort(4) == PREVIEW_MINOR_VERSION;
      reader.accept(new Attributes(), ClassReader.SKIP_FRAMES);
    }

    ClassFolderSample result() {
      return new ClassFolderSample(
          List.copyOf(sourceKeys),
          Set.copyOf(references),
          majorVersion,
          preview,
          parameters,
          debugOption());
    }

    private String debugOption() {
      if (count == 0 || (source && lines && variables)) {
        return "-g";
      }
      List<String> kinds = new ArrayList<>();
      if (source) {
        kinds.add("source");
      }
      if (lines) {
        kinds.add("lines");
      }
      if (variables) {
        kinds.add("vars");
      }
      return kinds.isEmpty() ? "-g:none" : "-g:" + String.join(",", kinds);
    }

    private final class Attributes extends ClassVisitor {
      private boolean compilerNamesParameters;

      Attributes() {
        super(Opcodes.ASM9);
      }

      @Override
      public void visit(
          int version,
          int access,
          String name,
          @Nullable String signature,
          @Nullable String superName,
          String @Nullable [] interfaces) {
        // Records' and enums' own methods have names of parameters whether asked for or not.
        compilerNamesParameters =
            (access & (Opcodes.ACC_ENUM | Opcodes.ACC_RECORD)) != 0
                || "java/lang/Record".equals(superName);
      }

      @Override
      public void visitSource(@Nullable String file, @Nullable String debug) {
        source |= file != null;
      }

      @Override
      public @Nullable MethodVisitor visitMethod(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitParameter(@Nullable String parameter, int parameterAccess) {
            boolean implicit =
                (parameterAccess & (Opcodes.ACC_MANDATED | Opcodes.ACC_SYNTHETIC)) != 0;
            parameters |= parameter != null && !implicit && !compilerNamesParameters;
          }

          @Override
          public void visitLineNumber(int line, Label start) {
            lines = true;
          }

          @Override
          public void visitLocalVariable(
              String variable,
              String type,
              @Nullable String genericType,
              Label start,
              Label end,
              int slot) {
            variables = true;
          }
        };
      }
    }
  }
}
