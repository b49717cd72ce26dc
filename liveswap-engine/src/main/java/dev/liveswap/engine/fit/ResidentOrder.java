package dev.liveswap.engine.fit;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives a new version the order and the static initializer of the resident shape.
 *
 * <p>HotSpot compares fields, interfaces, nest members and permitted subclasses position by
 * position and takes a mere reordering for a change of shape. It also counts the static initializer
 * as a method like any other, so that it can neither appear nor vanish; as it is never executed
 * again anyway, it is dropped or kept empty.
 */
public final class ResidentOrder {
  private static final String STATIC_INITIALIZER = "<clinit>";

  private ResidentOrder() {}

  /**
   * Returns the new version in resident order.
   *
   * @param resident the class file that the JVM runs
   * @param version a class file with the same members, apart from the static initializer
   * @return {@code version} itself where nothing has to be moved, else a rewritten class file
   */
  public static byte[] of(byte[] resident, byte[] version) {
    ClassNode old = outline(resident);
    if (sameOrder(old, outline(version))) {
      return version;
    }
    ClassReader reader = ClassFiles.reader(version);
    ClassNode moved = new ClassNode();
    reader.accept(moved, 0);
    sort(moved.fields, old.fields, field -> field.name + field.desc);
    sort(moved.interfaces, old.interfaces, name -> name);
    sort(moved.nestMembers, old.nestMembers, name -> name);
    sort(moved.permittedSubclasses, old.permittedSubclasses, name -> name);
    alignStaticInitializer(old, moved);
    ClassWriter writer = new ClassWriter(reader, 0);
    moved.accept(writer);
    byte[] bytes = writer.toByteArray();
    // The reader may have shown an older format version than the file has.
    bytes[4] = version[4];
    bytes[5] = version[5];
    bytes[6] = version[6];
    bytes[7] = version[7];
    return bytes;
  }

  private static ClassNode outline(byte[] classFile) {
    ClassNode node = new ClassNode();
    ClassFiles.reader(classFile)
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return node;
  }

  private static boolean sameOrder(ClassNode old, ClassNode now) {
    return keys(old.fields, field -> field.name + field.desc)
            .equals(keys(now.fields, field -> field.name + field.desc))
        && old.interfaces.equals(now.interfaces)
        && keys(old.nestMembers, name -> name).equals(keys(now.nestMembers, name -> name))
        && keys(old.permittedSubclasses, name -> name)
            .equals(keys(now.permittedSubclasses, name -> name))
        && (staticInitializer(old) == null) == (staticInitializer(now) == null);
  }

  private static <T> List<String> keys(@Nullable List<T> items, Function<T, String> key) {
    return items == null ? List.of() : items.stream().map(key).toList();
  }

  private static <T> void sort(
      @Nullable List<T> items, @Nullable List<T> model, Function<T, String> key) {
    if (items == null) {
      return;
    }
    Map<String, Integer> positions = new HashMap<>();
    for (String name : keys(model, key)) {
      positions.put(name, positions.size());
    }
    List<T> sorted = new ArrayList<>(items);
    sorted.sort(
        (a, b) ->
            Integer.compare(
                positions.getOrDefault(key.apply(a), Integer.MAX_VALUE),
                positions.getOrDefault(key.apply(b), Integer.MAX_VALUE)));
    items.clear();
    items.addAll(sorted);
  }

  private static void alignStaticInitializer(ClassNode old, ClassNode now) {
    MethodNode resident = staticInitializer(old);
    MethodNode current = staticInitializer(now);
    if (resident == null && current != null) {
      now.methods.remove(current);
    } else if (resident != null && current == null) {
      MethodNode empty =
          new MethodNode(Opcodes.ACC_STATIC, STATIC_INITIALIZER, "()V", null, new String[0]);
      empty.instructions.add(new InsnNode(Opcodes.RETURN));
      now.methods.add(empty);
    }
  }

  private static @Nullable MethodNode staticInitializer(ClassNode node) {
    return node.methods.stream()
        .filter(method -> method.name.equals(STATIC_INITIALIZER))
        .findFirst()
        .orElse(null);
  }
}
