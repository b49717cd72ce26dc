package dev.liveswap.engine.diff;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Opens class files that may be damaged, or newer than the bytecode library knows. */
public final class ClassFiles {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int NEWEST_KNOWN = Opcodes.V26 & 0xFFFF;

  private ClassFiles() {}

  /**
   * Reads the shape of a class file.
   *
   * @param classFile the whole class file
   * @return its shape
   * @throws DamagedClassFile if it is not a well-formed class file
   */
  public static ClassShape shape(byte[] classFile) {
    try {
      ShapeReader reader = new ShapeReader();
      reader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
      return reader.shape();
    } catch (DamagedClassFile e) {
      throw e;
    } catch (RuntimeException e) {
      // ASM trusts its input: what it throws on damage is whatever its arithmetic ran into.
      throw new DamagedClassFile("its structure is broken at some point (" + e + ")", e);
    }
  }

  /**
   * Opens a class file, also one that is a few versions newer than the library.
   *
   * @param classFile the whole class file
   * @return a reader; the visited version may be lower than the file's own
   * @throws DamagedClassFile if the header is not that of a class file
   */
  public static ClassReader reader(byte[] classFile) {
    int major = majorVersion(classFile);
    if (major <= NEWEST_KNOWN) {
      return new ClassReader(classFile);
    }
    byte[] readable = Arrays.copyOf(classFile, classFile.length);
    readable[6] = (byte) (NEWEST_KNOWN >>> 8);
    readable[7] = (byte) NEWEST_KNOWN;
    return new ClassReader(readable);
  }

  /**
   * The class file format's major version (JVMS 4.1).
   *
   * @param classFile at least the first eight bytes
   * @return for instance 61 for Java 17
   * @throws DamagedClassFile if these are not the first bytes of a class file
   */
  public static int majorVersion(byte[] classFile) {
    if (classFile.length < 10) {
      throw new DamagedClassFile("it has only " + classFile.length + " bytes", null);
    }
    int magic =
        (classFile[0] & 0xFF) << 24
            | (classFile[1] & 0xFF) << 16
            | (classFile[2] & 0xFF) << 8
            | (classFile[3] & 0xFF);
    if (magic != MAGIC) {
      throw new DamagedClassFile("it does not begin as a class file does", null);
    }
    return (classFile[6] & 0xFF) << 8 | (classFile[7] & 0xFF);
  }
}
