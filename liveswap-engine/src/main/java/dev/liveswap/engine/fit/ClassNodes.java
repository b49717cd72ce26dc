package dev.liveswap.engine.fit;

import dev.liveswap.engine.diff.ClassFiles;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Class files as trees and back. */
final class ClassNodes {
  private ClassNodes() {}

  static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    ClassFiles.reader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
    // The reader may have been told a lower version than the file's, if it is too new for it.
    node.version = ClassFiles.majorVersion(classFile) | (node.version & 0xFFFF0000);
    return node;
  }

  /** Writes a tree whose methods have their frames. Never loads a class. */
  static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  /** Says that code stands in no source, so that stack traces leave it out. */
  static void markGenerated(MethodNode method) {
    LabelNode start = new LabelNode();
    method.instructions.insert(new LineNumberNode(Home.GENERATED_LINE, start));
    method.instructions.insert(start);
  }

  /** The frame that an instance method begins with. */
  static FrameNode entryFrame(String owner, String descriptor) {
    List<Object> locals = frameTypes(Type.getArgumentTypes(descriptor));
    locals.add(0, owner);
    return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
  }

  /** Types as a stack map frame names them (JVMS 4.7.4). */
  static List<Object> frameTypes(Type[] types) {
    List<Object> names = new ArrayList<>();
    for (Type type : types) {
      names.add(
          switch (type.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.OBJECT, Type.ARRAY -> type.getInternalName();
            default -> Opcodes.INTEGER;
          });
    }
    return names;
  }

  /** Replaces a method's code by one that throws. */
  static void throwing(MethodNode method, String error, String message) {
    method.instructions.clear();
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
    method.instructions.add(new TypeInsnNode(Opcodes.NEW, "java/lang/" + error));
    method.instructions.add(new InsnNode(Opcodes.DUP));
    method.instructions.add(new LdcInsnNode(message));
    method.instructions.add(
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL, "java/lang/" + error, "<init>", "(Ljava/lang/String;)V", false));
    method.instructions.add(new InsnNode(Opcodes.ATHROW));
    markGenerated(method);
  }
}
