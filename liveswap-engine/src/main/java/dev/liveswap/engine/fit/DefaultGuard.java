package dev.liveswap.engine.fit;

import dev.liveswap.engine.link.DefaultsHook;
import dev.liveswap.engine.link.LinkCall;
import dev.liveswap.engine.link.LinkKind;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts a test of the receiver before the default methods of a library's interface that classes of
 * the program have come to override: whoever calls them, the library too, ends in the override.
 */
public final class DefaultGuard {
  private DefaultGuard() {}

  /**
   * The body that a class has in a companion.
   *
   * @param version the class's version
   * @param method the method
   * @return its place as {@link Overrides} writes it, or null where it has none there
   */
  public static @Nullable String place(ClassVersion version, Member method) {
    Integer access = version.current().methods().get(method);
    Home home = version.home(method);
    return access != null && home != null && home.isVirtual() && home.hasBody()
        ? home.companion() + " " + home.body()
        : null;
  }

  /**
   * Text for {@link #write}.
   *
   * @param places by the classes' internal names
   * @return what a guard knows of who overrides its method
   */
  public static String bodies(Map<String, String> places) {
    return Overrides.text(new TreeMap<>(places));
  }

  /**
   * Writes the guards.
   *
   * @param classFile the interface's class file
   * @param bodies for each guarded method, who overrides it
   * @return the class file with the guards
   */
  public static byte[] write(byte[] classFile, Map<Member, String> bodies) {
    ClassNode node = ClassNodes.read(classFile);
    for (MethodNode method : node.methods) {
      String overriders = bodies.get(new Member(method.name, method.desc));
      if (overriders != null) {
        guard(node.name, method, overriders);
      }
    }
    return ClassNodes.write(node);
  }

  private static void guard(String type, MethodNode method, String bodies) {
    InsnList guard = new InsnList();
    LabelNode own = new LabelNode();
    guard.add(new VarInsnNode(Opcodes.ALOAD, 0));
    guard.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            DefaultsHook.NAME,
            DefaultsHook.MAY_BE_OVERRIDDEN,
            "(Ljava/lang/Object;)Z",
            false));
    guard.add(new JumpInsnNode(Opcodes.IFEQ, own));
    guard.add(new VarInsnNode(Opcodes.ALOAD, 0));
    guard.add(LinkCall.byReceiver(LinkKind.HAS_OVERRIDE, type, method.name, method.desc, bodies));
    guard.add(new JumpInsnNode(Opcodes.IFEQ, own));
    LabelNode generated = new LabelNode();
    guard.add(generated);
    guard.add(new org.objectweb.asm.tree.LineNumberNode(Home.GENERATED_LINE, generated));
    guard.add(CodeFitter.loadArguments(false, method.desc));
    guard.add(LinkCall.byReceiver(LinkKind.CALL_OVERRIDE, type, method.name, method.desc, bodies));
    guard.add(new InsnNode(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN)));
    guard.add(own);
    guard.add(ClassNodes.entryFrame(type, method.desc));
    guard.add(new InsnNode(Opcodes.NOP));
    method.instructions.insert(guard);
  }
}
