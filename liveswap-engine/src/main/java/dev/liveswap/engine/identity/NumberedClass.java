package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import dev.liveswap.engine.identity.NestIdentity.OuterField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A class with a number in its name: anonymous, local, or within such a class. */
final class NumberedClass {
  private static final int KIND =
      Opcodes.ACC_INTERFACE
          | Opcodes.ACC_ENUM
          | Opcodes.ACC_RECORD
          | Opcodes.ACC_ABSTRACT
          | Opcodes.ACC_FINAL
          | Opcodes.ACC_SYNTHETIC;

  private final ClassNode node;
  private final List<String> text;
  private final boolean live;
  private final @Nullable OuterField outer;

  /**
   * @param outer where objects keep their outer object, whatever the class file does with it
   */
  NumberedClass(byte[] classFile, boolean live, @Nullable OuterField outer) {
    this.node = new ClassNode();
    this.live = live;
    this.outer = outer;
    ClassFiles.reader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    this.text = text(node);
  }

  private NumberedClass(ClassNode node, List<String> text) {
    this.node = node;
    this.text = text;
    this.live = true;
    this.outer = null;
  }

  /** The same class file in a new version: most have not changed, and reading takes longest. */
  NumberedClass unchanged() {
    return new NumberedClass(node, text);
  }

  String name() {
    return node.name;
  }

  boolean isLive() {
    return live;
  }

  /** The class whose body this one stands in, by its internal name. */
  String enclosing() {
    if (node.outerClass != null) {
      return node.outerClass;
    }
    InnerClassNode self = self();
    return self == null || self.outerName == null
        ? node.name.substring(0, node.name.lastIndexOf('$'))
        : self.outerName;
  }

  private @Nullable InnerClassNode self() {
    return node.innerClasses.stream()
        .filter(inner -> inner.name.equals(node.name))
        .findFirst()
        .orElse(null);
  }

  /** The name in the source; null of an anonymous class. */
  @Nullable String simpleName() {
    InnerClassNode self = self();
    return self == null ? null : self.innerName;
  }

  @Nullable String superName() {
    return node.superName;
  }

  List<String> interfaces() {
    return node.interfaces;
  }

  /** Only {@code $SwitchMap$} tables: nobody has an object of one. */
  boolean isTable() {
    return (node.access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /**
   * The fields that hold what an object captured of the place where it was made; the one for its
   * outer object also where the class does not use it yet, but the constructors take it.
   *
   * @param rename gives internal names the form to compare in
   */
  Set<String> captured(UnaryOperator<String> rename) {
    Set<String> captured = new HashSet<>();
    for (FieldNode field : node.fields) {
      if ((field.access & Opcodes.ACC_SYNTHETIC) != 0 && (field.access & Opcodes.ACC_STATIC) == 0) {
        captured.add(captured(field.name, field.desc, rename));
      }
    }
    if (outer != null && node.methods.stream().allMatch(method -> takes(method, outer))) {
      captured.add(captured(outer.name(), outer.descriptor(), rename));
    }
    return captured;
  }

  private static String captured(String field, String descriptor, UnaryOperator<String> rename) {
    Type type = Type.getType(descriptor);
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    String name =
        element.getSort() == Type.OBJECT
            ? rename.apply(element.getInternalName())
            : element.getDescriptor();
    return field + " " + (descriptor.lastIndexOf('[') + 1) + name;
  }

  private static boolean takes(MethodNode method, OuterField outer) {
    return !method.name.equals("<init>") || method.desc.startsWith("(" + outer.descriptor());
  }

  /**
   * @param sites of the enclosing class, of the same version
   */
  Candidate<NumberedClass> candidate(@Nullable Sites sites) {
    return new Candidate<>(this, place(), kind(), text, context(sites), live);
  }

  /** A lambda's place is that of the method around it. */
  String place() {
    if (node.outerMethod == null) {
      return "";
    }
    return GeneratedNames.isLambda(node.outerMethod)
        ? GeneratedNames.enclosingMethod(node.outerMethod)
        : node.outerMethod + node.outerMethodDesc;
  }

  private String kind() {
    return GeneratedNames.withoutNumbers(
        simpleName()
            + (node.access & KIND)
            + " "
            + node.superName
            + " "
            + new TreeSet<>(node.interfaces));
  }

  /** The members, and what they do. */
  List<String> text() {
    return text;
  }

  private static List<String> text(ClassNode node) {
    List<String> text = new ArrayList<>();
    for (FieldNode field : node.fields) {
      text.add(GeneratedNames.withoutNumbers(field.name + " " + field.desc + " " + field.value));
    }
    for (MethodNode method : node.methods) {
      String name = GeneratedNames.isLambda(method.name) ? "lambda" : method.name;
      text.add(GeneratedNames.withoutNumbers(name + method.desc));
      text.addAll(CodeText.of(method.instructions, method.tryCatchBlocks, false));
    }
    return text;
  }

  private List<String> context(@Nullable Sites sites) {
    Sites.Site site = sites == null ? null : sites.creation(node.name);
    return Sites.context(site);
  }

  int firstLine() {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode insn : method.instructions) {
        if (insn instanceof LineNumberNode line) {
          return line.line;
        }
      }
    }
    return 0;
  }
}
