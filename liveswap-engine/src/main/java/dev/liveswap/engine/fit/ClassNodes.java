package dev.liveswap.engine.fit;

import dev.liveswap.engine.diff.ClassFiles;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
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
            Opcodes.INVOKESPECIAL,
            "java/lang/" + error,
            "<init>",
            "(Ljava/lang/String;)V",
            false));
    method.instructions.add(new InsnNode(Opcodes.ATHROW));
    markGenerated(method);
  }
}
