package dev.liveswap.engine.identity;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Finds which of a class's interfaces a method is of that the class itself does not declare. */
final class DeclaringInterfaces {
  private final Function<String, byte @Nullable []> classFiles;

  /**
   * @param classFiles the new class files of the program, by internal name; null for others
   */
  DeclaringInterfaces(Function<String, byte @Nullable []> classFiles) {
    this.classFiles = classFiles;
  }

  /**
   * The internal name of the only one that can have the method; null where that is not known. One
   * of the program's goes before a library's: if both have it, it overrides that.
   */
  @Nullable String of(ClassNode node, String method, String descriptor) {
    List<String> interfaces = node.interfaces;
    if (interfaces.size() > 1) {
      interfaces = interfaces.stream().filter(each -> declares(each, method, descriptor)).toList();
    }
    if (interfaces.isEmpty()) {
      interfaces = node.interfaces.stream().filter(this::isOrExtendsLibrary).toList();
    }
    return interfaces.size() == 1 ? interfaces.get(0) : null;
  }

  private boolean declares(String type, String method, String descriptor) {
    ClassNode node = read(type);
    return node != null
        && (node.methods.stream()
                .anyMatch(each -> each.name.equals(method) && each.desc.equals(descriptor))
            || node.interfaces.stream().anyMatch(each -> declares(each, method, descriptor)));
  }

  private boolean isOrExtendsLibrary(String type) {
    ClassNode node = read(type);
    return node == null || node.interfaces.stream().anyMatch(this::isOrExtendsLibrary);
  }

  private @Nullable ClassNode read(String type) {
    byte[] classFile = classFiles.apply(type);
    if (classFile == null) {
      return null;
    }
    ClassNode node = new ClassNode();
    ClassFiles.reader(classFile).accept(node, ClassReader.SKIP_CODE);
    return node;
  }
}
