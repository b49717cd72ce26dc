package dev.liveswap.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Writes the instructions that {@link Linker} links. The arguments are those of {@link LinkKind}.
 */
public final class LinkCall {
  private LinkCall() {}

  /**
   * A call site that reaches a member.
   *
   * @param kind how it is reached
   * @param type the call site's descriptor
   * @param owner internal name of the class that has the member
   * @param name its name
   * @param descriptor its descriptor
   * @return the instruction
   */
  public static InvokeDynamicInsnNode member(
      LinkKind kind, String type, String owner, String name, String descriptor) {
    return call(readable(name), type, kind.name(), Type.getObjectType(owner), name, descriptor);
  }

  /**
   * A call site that calls as {@code invokespecial} does.
   *
   * @param type the call site's descriptor
   * @param owner internal name of the class that the method is looked for in
   * @param name its name
   * @param descriptor its descriptor
   * @param caller internal name of the class whose right it is
   * @return the instruction
   */
  public static InvokeDynamicInsnNode special(
      String type, String owner, String name, String descriptor, String caller) {
    return call(
        readable(name),
        type,
        LinkKind.CALL_SPECIAL.name(),
        Type.getObjectType(owner),
        name,
        descriptor,
        Type.getObjectType(caller));
  }

  /**
   * A call site that depends on the receiver's class.
   *
   * @param kind {@link LinkKind#DISPATCH}, {@link LinkKind#HAS_OVERRIDE} or {@link
   *     LinkKind#CALL_OVERRIDE}
   * @param owner internal name of the class that the call names
   * @param name the method's name
   * @param descriptor its descriptor
   * @param bodies where it has bodies
   * @return the instruction
   */
  public static InvokeDynamicInsnNode byReceiver(
      LinkKind kind, String owner, String name, String descriptor, String bodies) {
    String type =
        kind == LinkKind.HAS_OVERRIDE
            ? "(L" + owner + ";)Z"
            : "(L" + owner + ";" + descriptor.substring(1);
    return call(name, type, kind.name(), Type.getObjectType(owner), name, descriptor, bodies);
  }

  /**
   * A call site that finds or makes the holder of an object's added fields.
   *
   * @param kind {@link LinkKind#FIND_STATE} or {@link LinkKind#START_STATE}
   * @param owner internal name of the object's class
   * @param holder internal name of the holder's class
   * @param woven internal name of the class that has the woven field
   * @return the instruction
   */
  public static InvokeDynamicInsnNode state(
      LinkKind kind, String owner, String holder, String woven) {
    return call(
        "state",
        "(L" + owner + ";)" + (kind == LinkKind.FIND_STATE ? "L" + holder + ";" : "V"),
        kind.name(),
        Type.getObjectType(owner),
        Type.getObjectType(holder),
        Type.getObjectType(woven));
  }

  /**
   * A call site that hands holders from a constructor to the superclass's.
   *
   * @param kind {@link LinkKind#PASS_STATE} or {@link LinkKind#TAKE_STATE}
   * @return the instruction
   */
  public static InvokeDynamicInsnNode early(LinkKind kind) {
    String state = StateHook.DESCRIPTOR;
    return call(
        "state", kind == LinkKind.PASS_STATE ? "(" + state + ")V" : "()" + state, kind.name());
  }

  /**
   * A call site that puts arguments into an array.
   *
   * @param descriptor the descriptor of a constructor with those parameters
   * @return the instruction
   */
  public static InvokeDynamicInsnNode pack(String descriptor) {
    String parameters = descriptor.substring(0, descriptor.lastIndexOf(')') + 1);
    return call("pack", parameters + "[Ljava/lang/Object;", LinkKind.PACK.name());
  }

  /**
   * A call site that initializes a class before it is linked to a member of another.
   *
   * @param initialized internal name of the class to initialize
   * @param then what to link to
   * @return the instruction
   */
  public static InvokeDynamicInsnNode afterInitializing(
      String initialized, InvokeDynamicInsnNode then) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(LinkKind.AFTER_INITIALIZING.name());
    arguments.add(Type.getObjectType(initialized));
    arguments.addAll(List.of(then.bsmArgs));
    return call(then.name, then.desc, arguments.toArray());
  }

  /**
   * A call site that yields a lookup object.
   *
   * @param owner internal name of the class whose rights it has
   * @return the instruction
   */
  public static InvokeDynamicInsnNode lookup(String owner) {
    return call(
        "lookup",
        "()Ljava/lang/invoke/MethodHandles$Lookup;",
        LinkKind.LOOKUP.name(),
        Type.getObjectType(owner));
  }

  /**
   * A call site of another bootstrap method, linked with the rights of a class.
   *
   * @param original the call site as it would stand in that class
   * @param owner internal name of that class
   * @return the instruction
   */
  public static InvokeDynamicInsnNode bootstrap(InvokeDynamicInsnNode original, String owner) {
    List<Object> arguments = new ArrayList<>();
    StringBuilder forms = new StringBuilder();
    for (Object argument : original.bsmArgs) {
      forms.append(argument instanceof Handle ? 'h' : 'c');
      arguments.add(argument instanceof Handle handle ? HandleText.of(handle) : argument);
    }
    arguments.addAll(
        0,
        List.of(
            LinkKind.BOOTSTRAP.name(), Type.getObjectType(owner), original.bsm, forms.toString()));
    return call(original.name, original.desc, arguments.toArray());
  }

  /**
   * A call site that has to do with the constants of an enum.
   *
   * @param kind which one
   * @param type the call site's descriptor
   * @param owner internal name of the enum
   * @return the instruction
   */
  public static InvokeDynamicInsnNode constants(LinkKind kind, String type, String owner) {
    return call("constants", type, kind.name(), Type.getObjectType(owner));
  }

  /**
   * A call site that cannot be linked.
   *
   * @param name the missing member's name
   * @param type the call site's descriptor
   * @param error the simple name of the error, as {@code NoSuchFieldError}
   * @param message its message
   * @return the instruction
   */
  public static InvokeDynamicInsnNode failure(
      String name, String type, String error, String message) {
    return call(readable(name), type, LinkKind.FAIL.name(), error, message);
  }

  private static InvokeDynamicInsnNode call(String name, String type, Object... arguments) {
    return new InvokeDynamicInsnNode(name, type, LinkHook.BOOTSTRAP, arguments);
  }

  /** A call site may not be named as an initializer is (JVMS 4.2.2). */
  private static String readable(String name) {
    return name.startsWith("<") ? "new" : name;
  }
}
