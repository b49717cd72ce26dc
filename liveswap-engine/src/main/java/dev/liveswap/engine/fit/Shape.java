package dev.liveswap.engine.fit;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * What the JVM fixes of a class when it loads it, as far as references to it are concerned. Names
 * are internal names (JVMS 4.2.1).
 *
 * @param name this class
 * @param access the class file's access flags
 * @param superName the superclass; null only for {@code Object}
 * @param interfaces the direct superinterfaces, in order
 * @param fields access flags of the declared fields, in order
 * @param methods access flags of the declared methods, in order
 * @param constants values of static fields' {@code ConstantValue} attributes (JVMS 4.7.2)
 * @param nestHost the nest host, or null where the class file names none
 * @param nestMembers the nest members
 * @param recordComponents the {@code Record} attribute; null for a class that is no record
 * @param permitted the permitted subclasses
 */
public record Shape(
    String name,
    int access,
    @Nullable String superName,
    List<String> interfaces,
    Map<Member, Integer> fields,
    Map<Member, Integer> methods,
    Map<Member, Object> constants,
    @Nullable String nestHost,
    List<String> nestMembers,
    @Nullable List<RecordComponentNode> recordComponents,
    List<String> permitted) {

  /**
   * Reads the shape of a class file.
   *
   * @param classFile a well-formed class file
   * @return its shape
   */
  public static Shape of(byte[] classFile) {
    ShapeVisitor visitor = new ShapeVisitor();
    ClassFiles.reader(classFile)
        .accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return visitor.shape();
  }

  /**
   * The direct supertypes.
   *
   * @return internal names, that of the superclass first, which only {@code Object} has not
   */
  public List<String> supertypes() {
    List<String> names = new ArrayList<>();
    if (superName != null) {
      names.add(superName);
    }
    names.addAll(interfaces);
    return names;
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  boolean isEnum() {
    return (access & Opcodes.ACC_ENUM) != 0;
  }

  /** The package's internal name with a slash at its end, or empty. */
  String packageName() {
    return packageOf(name);
  }

  static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }

  /**
   * The nest host as the class file has it.
   *
   * @return an internal name: the class itself where it names no other
   */
  public String nest() {
    return nestHost == null ? name : nestHost;
  }

  /**
   * Whether a class file of this shape can take the place of one of another shape as it is: all
   * that the JVM fixes is the same. {@code Record} attributes are not compared; a record is like
   * nothing.
   *
   * @param other the shape of another version of the class
   * @return true where only code, constants' values and what reflection reads may differ
   */
  public boolean hasSameSlots(Shape other) {
    return name.equals(other.name)
        && access == other.access
        && Objects.equals(superName, other.superName)
        && interfaces.equals(other.interfaces)
        && List.copyOf(fields.entrySet()).equals(List.copyOf(other.fields.entrySet()))
        && methods.equals(other.methods)
        && Objects.equals(nestHost, other.nestHost)
        && nestMembers.equals(other.nestMembers)
        && permitted.equals(other.permitted)
        && recordComponents == null
        && other.recordComponents == null;
  }

  /** Access flags of a declared field or method, or null where there is none. */
  @Nullable Integer flags(Member member) {
    return (member.isMethod() ? methods : fields).get(member);
  }

  /**
   * The same shape with other methods: for generated ones that stay although javac dropped them.
   */
  Shape withMethods(Map<Member, Integer> more) {
    Map<Member, Integer> all = new LinkedHashMap<>(methods);
    all.putAll(more);
    return new Shape(
        name,
        access,
        superName,
        interfaces,
        fields,
        all,
        constants,
        nestHost,
        nestMembers,
        recordComponents,
        permitted);
  }
}
