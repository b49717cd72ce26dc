package dev.liveswap.compiler.classes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says about where it comes from and whom it refers to.
 *
 * @param name binary name
 * @param sourceKey package folders and name of the source file, {@code p/q/Name.java}, as the class
 *     file's SourceFile attribute (JVMS 4.7.10) has it; without one, a guess from the class's name
 * @param supertypes binary names of the superclass and the direct interfaces
 * @param references binary names of all classes outside {@code java.*} that the constant pool
 *     mentions: as classes, and in descriptors, generic signatures and annotations. May have names
 *     too many (a string constant that looks like a descriptor), never one too few
 * @param referable whether sources other than its own can name it: not so for local and anonymous
 *     classes and for those the compiler makes up
 */
public record ClassFacts(
    String name,
    String sourceKey,
    List<String> supertypes,
    Set<String> references,
    boolean referable) {

  private static final int CONSTANT_UTF8 = 1;
  private static final int CONSTANT_CLASS = 7;

  /**
   * Reads them.
   *
   * @return null if the bytes are not a whole class file
   */
  @SuppressWarnings("CatchingUnchecked") // the library has no single exception for broken input
  public static @Nullable ClassFacts of(byte[] classFile) {
    try {
      ClassReader reader = ClassFiles.reader(classFile);
      Header header = new Header();
      reader.accept(header, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
      String name = reader.getClassName().replace('/', '.');
      return new ClassFacts(
          name,
          sourceKey(name, header.source),
          supertypes(reader),
          references(reader, classFile),
          header.referable);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static String sourceKey(String name, @Nullable String source) {
    int dot = name.lastIndexOf('.');
    String folder = name.substring(0, dot + 1).replace('.', '/');
    if (source != null) {
      return folder + source;
    }
    String simple = name.substring(dot + 1);
    int dollar = simple.indexOf('$', 1);
    return folder + (dollar < 0 ? simple : simple.substring(0, dollar)) + ".java";
  }

  private static List<String> supertypes(ClassReader reader) {
    Set<String> types = new LinkedHashSet<>();
    String superName = reader.getSuperName();
    if (superName != null) {
      types.add(superName.replace('/', '.'));
    }
    for (String type : reader.getInterfaces()) {
      types.add(type.replace('/', '.'));
    }
    return List.copyOf(types);
  }

  private static Set<String> references(ClassReader reader, byte[] bytes) {
    Set<String> names = new LinkedHashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item == 0) {
        continue; // the second half of a long or double
      }
      int tag = bytes[item - 1];
      if (tag == CONSTANT_CLASS) {
        addClassConstant(reader.readUTF8(item, buffer), names);
      } else if (tag == CONSTANT_UTF8) {
        addDescriptorParts(bytes, item + 2, reader.readUnsignedShort(item), names);
      }
    }
    return Set.copyOf(names);
  }

  /** A class constant is an internal name, or a descriptor if it is an array's (JVMS 4.4.1). */
  private static void addClassConstant(String constant, Set<String> names) {
    if (!constant.startsWith("[")) {
      add(constant, names);
    }
  }

  /** Every {@code Lp/Name;} and {@code Lp/Name<} in a text, whatever it is the descriptor of. */
  private static void addDescriptorParts(byte[] bytes, int start, int length, Set<String> names) {
    int end = start + length;
    int nameStart = -1;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == 'L' && nameStart < 0) {
        nameStart = i + 1;
      } else if (b == ';' || b == '<') {
        if (nameStart >= 0 && i > nameStart) {
          add(new String(bytes, nameStart, i - nameStart, StandardCharsets.UTF_8), names);
        }
        nameStart = -1;
      } else if (nameStart >= 0 && (b == '(' || b == ' ' || b == ':')) {
        nameStart = -1;
      }
    }
  }

  private static void add(String internalName, Set<String> names) {
    if (!internalName.startsWith("java/")) {
      names.add(internalName.replace('/', '.'));
    }
  }

  /** The attributes that tell the source file and whether others can name the class. */
  private static final class Header extends ClassVisitor {
    private @Nullable String source;
    private boolean referable = true;

    Header() {
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
      if ((access & Opcodes.ACC_SYNTHETIC) != 0 && !name.endsWith("package-info")) {
        referable = false;
      }
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
      source = file;
    }

    @Override
    public void visitOuterClass(
        String owner, @Nullable String method, @Nullable String descriptor) {
      referable = false;
    }
  }
}
