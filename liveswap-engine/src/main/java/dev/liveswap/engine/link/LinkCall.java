package dev.liveswap.engine.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    return special(LinkKind.CALL_SPECIAL, type, owner, name, descriptor, caller);
  }

  /**
   * A call site that calls a guarded default method of a library's interface, and not who overrides
   * it.
   *
   * @param type the call site's descriptor
   * @param owner internal name of the interface
   * @param name the method's name
   * @param descriptor its descriptor
   * @return the instruction
   */
  public static InvokeDynamicInsnNode unguarded(
      String type, String owner, String name, String descriptor) {
    return special(LinkKind.CALL_DEFAULT, type, owner, name, descriptor, owner);
  }

  private static InvokeDynamicInsnNode special(
      LinkKind kind, String type, String owner, String name, String descriptor, String caller) {
    return call(
        readable(name),
        type,
        kind.name(),
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
   * @param kind {@link LinkKind#FIND_STATE}, {@link LinkKind#START_STATE} or {@link
   *     LinkKind#ADD_STATE}
   * @param owner internal name of the object's class
   * @param holder internal name of the holder's class
   * @param woven internal name of the class that has the woven field
   * @return the instruction
   */
  public static InvokeDynamicInsnNode state(
      LinkKind kind, String owner, String holder, String woven) {
    String state = StateHook.DESCRIPTOR;
    return call(
        "state",
        switch (kind) {
          case FIND_STATE -> "(L" + owner + ";)L" + holder + ";";
          case ADD_STATE -> "(L" + owner + ";" + state + state + ")Z";
          default -> "(L" + owner + ";)V";
        },
        kind.name(),
        Type.getObjectType(owner),
        Type.getObjectType(holder),
        Type.getObjectType(woven));
  }

  /**
   * A call site that yields the variable of an added field.
   *
   * @param owner internal name of the object's class
   * @param holder internal name of the holder's class
   * @param find its method that finds an object's holder
   * @param name the holder's field
   * @param descriptor its descriptor
   * @param isFinal whether the variable can only be read
   * @return the instruction
   */
  public static InvokeDynamicInsnNode variable(
      String owner, String holder, String find, String name, String descriptor, boolean isFinal) {
    return call(
        "variable",
        "()Ljava/lang/invoke/VarHandle;",
        LinkKind.VARIABLE.name(),
        Type.getObjectType(owner),
        Type.getObjectType(holder),
        find,
        name,
        descriptor,
        isFinal ? "final" : "");
  }

  /**
   * A call site that gives an object under construction its subclasses' holders.
   *
   * @param owner internal name of the class whose constructor runs
   * @param holders what {@link SubclassStarts} reads
   * @return the instruction
   */
  public static InvokeDynamicInsnNode subclassStates(String owner, String holders) {
    return call(
        "states",
        "(L" + owner + ";)V",
        LinkKind.START_SUBCLASS_STATES.name(),
        Type.getObjectType(owner),
        holders);
  }

  /**
   * A call site that gives an object's added field the value of a field it takes the place of.
   *
   * @param owner internal name of the object's class
   * @param holder internal name of the holder's class
   * @param woven internal name of the class that has the woven field
   * @param name the holder's field
   * @param descriptor its descriptor
   * @param places where the value may be: see {@link InheritedField}
   * @param hierarchy of the field's type, as {@link CurrentHierarchy#text} writes it
   * @return the instruction
   */
  public static InvokeDynamicInsnNode inherit(
      String owner,
      String holder,
      String woven,
      String name,
      String descriptor,
      String places,
      String hierarchy) {
    return call(
        readable(name),
        "(L" + owner + ";)V",
        LinkKind.INHERIT_FIELD.name(),
        Type.getObjectType(owner),
        Type.getObjectType(holder),
        Type.getObjectType(woven),
        name,
        descriptor,
        places,
        hierarchy);
  }

  /**
   * A call site that takes and returns the value of a static field whose type changes.
   *
   * @param type the field's descriptor
   * @param owner internal name of the class that has the former field
   * @param name its name there
   * @param descriptor its descriptor
   * @param hierarchy what {@link CurrentHierarchy} knows of the type
   * @return the instruction
   */
  public static InvokeDynamicInsnNode keepStatic(
      String type, String owner, String name, String descriptor, String hierarchy) {
    return call(
        readable(name),
        "(" + type + ")" + type,
        LinkKind.KEEP_STATIC.name(),
        Type.getObjectType(owner),
        name,
        descriptor,
        hierarchy);
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
    return bootstrap(original, owner, null);
  }

  /** As {@link #bootstrap(InvokeDynamicInsnNode, String)}, for a lambda whose body is adapted. */
  private static InvokeDynamicInsnNode bootstrap(
      InvokeDynamicInsnNode original, String owner, @Nullable String body) {
    List<Object> arguments = new ArrayList<>();
    StringBuilder forms = new StringBuilder();
    for (int i = 0; i < original.bsmArgs.length; i++) {
      Object argument = original.bsmArgs[i];
      if (body != null && i == LAMBDA_BODY) {
        forms.append('a');
        arguments.add(body);
      } else {
        forms.append(argument instanceof Handle ? 'h' : 'c');
        arguments.add(argument instanceof Handle handle ? HandleText.of(handle) : argument);
      }
    }
    arguments.addAll(
        0,
        List.of(
            LinkKind.BOOTSTRAP.name(), Type.getObjectType(owner), original.bsm, forms.toString()));
    return call(original.name, original.desc, arguments.toArray());
  }

  /** Where {@code LambdaMetafactory} wants the body among its static arguments. */
  private static final int LAMBDA_BODY = 1;

  /** Begins what stands for the body of a lambda that is a method of {@code java.lang.Class}. */
  static final String ASKS = "? ";

  /**
   * A call site that makes a lambda object whose body takes wider parameters than it declares.
   *
   * @param original the call site, with the wider types
   * @param owner internal name of the class that it stands in
   * @param adapter the descriptor of the wider body
   * @return the instruction
   */
  public static InvokeDynamicInsnNode adaptedLambda(
      InvokeDynamicInsnNode original, String owner, String adapter) {
    Handle body = (Handle) original.bsmArgs[LAMBDA_BODY];
    return bootstrap(original, owner, adapter + " " + HandleText.of(body));
  }

  /**
   * A call site that makes a lambda object of a method of {@code java.lang.Class}.
   *
   * @param original the call site, with the wider types
   * @param owner internal name of the class that it stands in
   * @param adapter the descriptor of the wider body
   * @param hierarchy what the method asks
   * @return the instruction
   */
  public static InvokeDynamicInsnNode askingLambda(
      InvokeDynamicInsnNode original, String owner, String adapter, String hierarchy) {
    Handle body = (Handle) original.bsmArgs[LAMBDA_BODY];
    return bootstrap(original, owner, adapter + " " + ASKS + body.getName() + " " + hierarchy);
  }

  /**
   * A call site that casts.
   *
   * @param type the type to cast to, whatever the JVM thinks of the object
   * @param result the descriptor of what the verifier is told: a superclass of all such objects
   * @param hierarchy who is below the type
   * @return the instruction
   */
  public static InvokeDynamicInsnNode cast(Type type, String result, String hierarchy) {
    return call("cast", "(Ljava/lang/Object;)" + result, LinkKind.CAST.name(), type, hierarchy);
  }

  /**
   * A call site that tests.
   *
   * @param type the type to test for
   * @param hierarchy who is below it
   * @return the instruction
   */
  public static InvokeDynamicInsnNode instanceOf(Type type, String hierarchy) {
    return call(
        "instanceOf", "(Ljava/lang/Object;)Z", LinkKind.INSTANCE_OF.name(), type, hierarchy);
  }

  /**
   * A call site in the place of a call of a method of {@code java.lang.Class}.
   *
   * @param method its name
   * @param type the call site's descriptor: the class, then the method's parameters
   * @param hierarchy what it asks
   * @return the instruction
   */
  public static InvokeDynamicInsnNode askClass(String method, String type, String hierarchy) {
    return call(method, type, LinkKind.ASK_CLASS.name(), method, hierarchy);
  }

  /**
   * A call site in the place of one of {@code SwitchBootstraps.typeSwitch}.
   *
   * @param original that call site
   * @param hierarchy who is below its labels
   * @return the instruction
   */
  public static InvokeDynamicInsnNode typeSwitch(InvokeDynamicInsnNode original, String hierarchy) {
    List<Object> arguments = new ArrayList<>(List.of(LinkKind.TYPE_SWITCH.name(), hierarchy));
    arguments.addAll(List.of(original.bsmArgs));
    return call("typeSwitch", original.desc, arguments.toArray());
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

  /**
   * A call site that throws unless code of certain classes has called the method it stands in.
   *
   * @param callers internal names of these classes
   * @param error the simple name of the error, as {@code NoSuchMethodError}
   * @param message its message
   * @return the instruction, of type {@code ()void}
   */
  public static InvokeDynamicInsnNode admission(
      Collection<String> callers, String error, String message) {
    return call("admit", "()V", LinkKind.ADMIT.name(), String.join("\n", callers), error, message);
  }

  private static InvokeDynamicInsnNode call(String name, String type, Object... arguments) {
    return new InvokeDynamicInsnNode(name, type, LinkHook.BOOTSTRAP, arguments);
  }

  /** A call site may not be named as an initializer is (JVMS 4.2.2). */
  private static String readable(String name) {
    return name.startsWith("<") ? "new" : name;
  }
}
