package dev.liveswap.engine.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes members and types as a person would in the source. */
final class Names {
  private Names() {}

  static String simple(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }

  static String method(ClassShape owner, MethodShape method) {
    if (method.isStaticInitializer()) {
      return "static initializer";
    }
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    for (Type parameter : Type.getArgumentTypes(method.descriptor())) {
      parameters.add(type(parameter));
    }
    return (method.isConstructor() ? simple(owner.name()) : method.name()) + parameters;
  }

  static String methodWithType(ClassShape owner, MethodShape method) {
    String declared = method(owner, method);
    return method.isConstructor()
        ? declared
        : type(Type.getReturnType(method.descriptor())) + " " + declared;
  }

  static String type(Type type) {
    String name = type.getClassName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  static String field(FieldShape field) {
    return type(Type.getType(field.descriptor())) + " " + field.name();
  }

  static @Nullable String dotted(@Nullable String internalName) {
    return internalName == null ? null : internalName.replace('/', '.');
  }

  static String list(List<String> internalNames) {
    return internalNames.isEmpty()
        ? "none"
        : String.join(", ", internalNames.stream().map(Names::simple).toList());
  }

  /** The modifiers of a member or class in source order; those that have no source form last. */
  static String modifiers(int access, boolean method) {
    List<String> words = new ArrayList<>();
    word(words, access, Opcodes.ACC_PUBLIC, "public");
    word(words, access, Opcodes.ACC_PROTECTED, "protected");
    word(words, access, Opcodes.ACC_PRIVATE, "private");
    word(words, access, Opcodes.ACC_ABSTRACT, "abstract");
    word(words, access, Opcodes.ACC_STATIC, "static");
    word(words, access, Opcodes.ACC_FINAL, "final");
    word(words, access, Opcodes.ACC_VOLATILE, method ? "bridge" : "volatile");
    word(words, access, Opcodes.ACC_TRANSIENT, method ? "varargs" : "transient");
    word(words, access, Opcodes.ACC_NATIVE, "native");
    if (method) {
      word(words, access, Opcodes.ACC_SYNCHRONIZED, "synchronized");
    }
    word(words, access, Opcodes.ACC_STRICT, "strictfp");
    word(words, access, Opcodes.ACC_SYNTHETIC, "synthetic");
    return words.isEmpty() ? "package-private" : String.join(" ", words);
  }

  static String classKind(int access) {
    String kind =
        (access & Opcodes.ACC_ANNOTATION) != 0
            ? "@interface"
            : (access & Opcodes.ACC_INTERFACE) != 0
                ? "interface"
                : (access & Opcodes.ACC_ENUM) != 0
                    ? "enum"
                    : (access & Opcodes.ACC_RECORD) != 0 ? "record" : "class";
    List<String> words = new ArrayList<>();
    word(words, access, Opcodes.ACC_PUBLIC, "public");
    word(words, access, Opcodes.ACC_PROTECTED, "protected");
    word(words, access, Opcodes.ACC_PRIVATE, "private");
    if ((access & Opcodes.ACC_INTERFACE) == 0) {
      word(words, access, Opcodes.ACC_ABSTRACT, "abstract");
    }
    word(words, access, Opcodes.ACC_STATIC, "static");
    word(words, access, Opcodes.ACC_FINAL, "final");
    words.add(kind);
    return String.join(" ", words);
  }

  private static void word(List<String> words, int access, int flag, String word) {
    if ((access & flag) != 0) {
      words.add(word);
    }
  }
}
