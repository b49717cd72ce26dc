package dev.liveswap.engine.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/** Digests a method: what it does, how it is described, and where its lines are, each apart. */
final class MethodReader extends MethodVisitor {
  private final int access;
  private final String name;
  private final String descriptor;
  private final @Nullable String signature;
  private final List<String> exceptions;
  private final Consumer<MethodShape> done;

  private final Digest metadata = new Digest();
  private final Digest body = new Digest();
  private final Digest lines = new Digest();
  private final Map<Label, Integer> positions = new HashMap<>();

  /**
   * In order of mention. Digested as instruction numbers: line numbers bring labels of their own.
   */
  private final List<Label> targets = new ArrayList<>();

  private @Nullable StringBuilder defaultValue;
  private final Trace trace = new Trace();
  private int firstLine;
  private int currentLine;
  private int instruction;
  private int instructionLine;

  MethodReader(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      List<String> exceptions,
      Consumer<MethodShape> done) {
    super(Opcodes.ASM9);
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
    this.signature = signature;
    this.exceptions = exceptions;
    this.done = done;
  }

  @Override
  public void visitParameter(@Nullable String parameter, int flags) {
    metadata.add(parameter == null ? "" : parameter).add(flags);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    StringBuilder text = new StringBuilder();
    defaultValue = text;
    return new AnnotationDigest(metadata, text);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String type, boolean visible) {
    metadata.add(type);
    return new AnnotationDigest(metadata);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String type, boolean visible) {
    metadata.add(reference).add(String.valueOf(path)).add(type);
    return new AnnotationDigest(metadata);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
    metadata.add(parameter).add(type);
    return new AnnotationDigest(metadata);
  }

  @Override
  public void visitInsn(int opcode) {
    next(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    next(opcode).add(operand);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    next(opcode).add(variable);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    next(opcode).add(type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String type) {
    next(opcode).add(owner).add(field).add(type);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String method, String type, boolean isInterface) {
    next(opcode).add(owner).add(method).add(type).add(isInterface ? 1 : 0);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String method, String type, Handle bootstrap, Object... arguments) {
    next(Opcodes.INVOKEDYNAMIC).add(method).add(type).addOperand(bootstrap);
    for (Object argument : arguments) {
      body.addOperand(argument);
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    next(opcode);
    targets.add(target);
  }

  @Override
  public void visitLabel(Label label) {
    positions.put(label, instruction);
  }

  @Override
  public void visitLdcInsn(Object value) {
    next(Opcodes.LDC).addOperand(value);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    next(Opcodes.IINC).add(variable).add(increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... cases) {
    next(Opcodes.TABLESWITCH).add(min).add(max);
    targets.add(otherwise);
    targets.addAll(Arrays.asList(cases));
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] cases) {
    next(Opcodes.LOOKUPSWITCH);
    for (int key : keys) {
      body.add(key);
    }
    targets.add(otherwise);
    targets.addAll(Arrays.asList(cases));
  }

  @Override
  public void visitMultiANewArrayInsn(String type, int dimensions) {
    next(Opcodes.MULTIANEWARRAY).add(type).add(dimensions);
  }

  @Override
  public void visitTryCatchBlock(
      Label start, Label end, Label handler, @Nullable String exception) {
    body.add(-1).add(exception == null ? "" : exception);
    targets.addAll(List.of(start, end, handler));
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    firstLine = firstLine == 0 ? line : Math.min(firstLine, line);
    currentLine = line;
    lines.add(line).add(instruction);
  }

  @Override
  public void visitLocalVariable(
      String variable, String type, @Nullable String generic, Label start, Label end, int index) {
    lines.add(variable).add(type).add(generic == null ? "" : generic).add(index);
  }

  @Override
  public void visitEnd() {
    endInstruction();
    targets.forEach(target -> body.add(positions.getOrDefault(target, -1)));
    done.accept(
        new MethodShape(
            access,
            name,
            descriptor,
            signature,
            exceptions,
            defaultValue == null ? null : defaultValue.toString(),
            metadata.value(),
            body.value(),
            lines.value(),
            firstLine,
            trace));
  }

  private Digest next(int opcode) {
    endInstruction();
    instruction++;
    instructionLine = currentLine;
    return body.add(opcode);
  }

  /** Operands are added after the opcode, so an instruction ends where the next one begins. */
  private void endInstruction() {
    if (instruction > 0) {
      trace.add(body.value(), instructionLine);
    }
  }
}
