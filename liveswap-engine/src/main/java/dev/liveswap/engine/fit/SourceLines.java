package dev.liveswap.engine.fit;

import dev.liveswap.api.Finding;
import dev.liveswap.api.Position;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Where in the source code stands. */
final class SourceLines {
  private SourceLines() {}

  /** The line that an instruction belongs to, or 0 where the class file does not say. */
  static int of(AbstractInsnNode insn) {
    for (AbstractInsnNode at = insn; at != null; at = at.getPrevious()) {
      if (at instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }

  /** A finding with its place, where that is known. */
  static Finding at(Finding finding, ClassNode node, int line) {
    if (node.sourceFile == null || line == 0) {
      return finding;
    }
    return finding.at(new Position(Shape.packageOf(node.name) + node.sourceFile, line, 0, null));
  }
}
