package dev.liveswap.compiler.classes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Class files as files and as bytes. */
public final class ClassFiles {
  /** The newest major version (JVMS 4.1) that the class file library accepts. */
  private static final int NEWEST_KNOWN_MAJOR = Opcodes.V28;

  private static final int MAJOR_VERSION_OFFSET = 6;

  private ClassFiles() {}

  /**
   * A reader that does not refuse a class file for being newer than the library: the format only
   * ever grew by attributes and constants, and what is unknown there is skipped.
   *
   * @throws RuntimeException of many kinds, if the bytes are not a class file
   */
  public static ClassReader reader(byte[] classFile) {
    if (majorVersion(classFile) <= NEWEST_KNOWN_MAJOR) {
      return new ClassReader(classFile);
    }
    byte[] older = classFile.clone();
    older[MAJOR_VERSION_OFFSET] = 0;
    older[MAJOR_VERSION_OFFSET + 1] = (byte) NEWEST_KNOWN_MAJOR;
    return new ClassReader(older);
  }

  /** The major version of a class file, or 0 if it is too short to have one. */
  public static int majorVersion(byte[] classFile) {
    return classFile.length < MAJOR_VERSION_OFFSET + 2
        ? 0
        : ((classFile[MAJOR_VERSION_OFFSET] & 0xFF) << 8)
            | (classFile[MAJOR_VERSION_OFFSET + 1] & 0xFF);
  }

  /** Where the class of that binary name lies in a class folder. */
  public static Path file(Path classFolder, String binaryName) {
    return classFolder.resolve(binaryName.replace('.', '/') + ".class");
  }

  /** The class file of that binary name, or null if the folder has none. */
  public static byte @Nullable [] read(Path classFolder, String binaryName) throws IOException {
    try {
      return Files.readAllBytes(file(classFolder, binaryName));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return null;
    }
  }
}
