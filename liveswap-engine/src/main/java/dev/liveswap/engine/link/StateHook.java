package dev.liveswap.engine.link;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The superclass of what holds the values of instance fields that were added to an object's class.
 * An object has its holders in a list that begins in its woven field.
 */
public final class StateHook {
  /** The holder class's internal name. */
  public static final String NAME = "java/lang/$LiveswapState";

  /** Its descriptor. */
  public static final String DESCRIPTOR = "L" + NAME + ";";

  /** The name of the woven field, of type {@link #DESCRIPTOR}. */
  public static final String FIELD = "$liveswap$state";

  /**
   * The descriptor of the woven constructor, whose cases are the constructors added later: null,
   * the case's number, the arguments.
   */
  public static final String CONSTRUCTOR = "(" + DESCRIPTOR + "I[Ljava/lang/Object;)V";

  /** The holder's field with the object it belongs to: a clone's woven field names another's. */
  public static final String OWNER = "owner";

  /** The holder's field with the next one of the same object. */
  static final String NEXT = "next";

  private StateHook() {}

  static byte[] classFile() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC;
    writer.visit(
        Opcodes.V17,
        access | Opcodes.ACC_SUPER,
        NAME,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(Cloneable.class)});
    writer.visitField(Opcodes.ACC_PUBLIC, OWNER, "Ljava/lang/Object;", null, null).visitEnd();
    writer.visitField(Opcodes.ACC_PUBLIC, NEXT, DESCRIPTOR, null, null).visitEnd();
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
