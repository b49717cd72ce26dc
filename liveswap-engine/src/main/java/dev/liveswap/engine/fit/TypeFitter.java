package dev.liveswap.engine.fit;

import dev.liveswap.api.Code;
import dev.liveswap.engine.link.LinkCall;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Rewrites the instructions by which the JVM itself looks at the hierarchy, where that is not the
 * current one: tests, casts, arrays, questions to {@code java.lang.Class}, and the types of
 * lambdas. Everywhere else it takes any object for an interface's (JVMS 4.10.1.2).
 */
final class TypeFitter {
  private static final String CLASS = "java/lang/Class";
  private static final String OBJECT = "java/lang/Object";
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String SWITCHES = "java/lang/runtime/SwitchBootstraps";
  private static final Set<String> QUESTIONS =
      Set.of(
          "isInstance", "isAssignableFrom", "cast", "asSubclass", "getSuperclass", "isInterface");
  private static final int SERIALIZABLE = 1;

  private final Hierarchy hierarchy;
  private final String self;

  /**
   * @param self the class the code belongs to
   */
  TypeFitter(Hierarchy hierarchy, String self) {
    this.hierarchy = hierarchy;
    this.self = self;
  }

  /** Whether the JVM has the current hierarchy of all types: then there is nothing to rewrite. */
  boolean isIdle() {
    return hierarchy.loose().isEmpty();
  }

  /** The instruction, or what has to stand in its place. */
  AbstractInsnNode fit(TypeInsnNode insn) {
    Type type = Type.getObjectType(insn.desc);
    String element = looseElement(type);
    if (element == null) {
      return insn;
    }
    return switch (insn.getOpcode()) {
      case Opcodes.INSTANCEOF -> LinkCall.instanceOf(type, hierarchy.text(element));
      case Opcodes.CHECKCAST ->
          LinkCall.cast(type, verified(type, element).getDescriptor(), hierarchy.text(element));
      case Opcodes.ANEWARRAY ->
          hierarchy.arraysStandIn(element)
              ? new TypeInsnNode(insn.getOpcode(), wide(type).getInternalName())
              : insn;
      default -> insn;
    };
  }

  /** What the verifier may be told of an object that has passed a cast. */
  private Type verified(Type type, String element) {
    return hierarchy.isClass(element)
        ? type
        : type.getSort() == Type.OBJECT && hierarchy.isCarrier(element)
            ? Type.getObjectType(hierarchy.caughtAs(element))
            : wide(type);
  }

  /** An array of arrays of a loose type: its objects could not be stored into a real one. */
  AbstractInsnNode fit(MultiANewArrayInsnNode insn) {
    Type type = Type.getType(insn.desc);
    String element = looseElement(type);
    return element == null || !hierarchy.arraysStandIn(element)
        ? insn
        : new MultiANewArrayInsnNode(wide(type).getDescriptor(), insn.dims);
  }

  /** The element type of an array type, or the type itself, where it is loose. */
  private @Nullable String looseElement(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    boolean isLoose =
        element.getSort() == Type.OBJECT && hierarchy.isLoose(element.getInternalName());
    return isLoose ? element.getInternalName() : null;
  }

  /** What the verifier takes for an interface, or for an array of one: the same of objects. */
  static Type wide(Type type) {
    String dimensions = type.getSort() == Type.ARRAY ? "[".repeat(type.getDimensions()) : "";
    return Type.getType(dimensions + "L" + OBJECT + ";");
  }

  boolean asksClass(MethodInsnNode insn) {
    return insn.owner.equals(CLASS)
        && insn.getOpcode() == Opcodes.INVOKEVIRTUAL
        && QUESTIONS.contains(insn.name);
  }

  AbstractInsnNode askClass(MethodInsnNode insn) {
    return LinkCall.askClass(
        insn.name, CodeFitter.withReceiver(CLASS, insn.desc), hierarchy.text());
  }

  /**
   * The call site of a lambda or a switch, or what has to stand in its place.
   *
   * @param insn whose method handles are fitted
   */
  InvokeDynamicInsnNode fit(InvokeDynamicInsnNode insn) {
    if (insn.bsm.getOwner().equals(SWITCHES) && insn.bsm.getName().equals("typeSwitch")) {
      return typeSwitch(insn);
    }
    return insn.bsm.getOwner().equals(LAMBDAS) ? lambda(insn) : insn;
  }

  private InvokeDynamicInsnNode typeSwitch(InvokeDynamicInsnNode insn) {
    boolean isLoose =
        Arrays.stream(insn.bsmArgs)
            .anyMatch(label -> label instanceof Type type && looseElement(type) != null);
    if (!isLoose) {
      return insn;
    }
    for (Object label : insn.bsmArgs) {
      if (!(label instanceof Type || label instanceof String || label instanceof Integer)) {
        throw unfittable("a switch in %s tests for a constant and for such a type");
      }
    }
    return LinkCall.typeSwitch(insn, hierarchy.text());
  }

  private InvokeDynamicInsnNode lambda(InvokeDynamicInsnNode insn) {
    Handle body = (Handle) insn.bsmArgs[1];
    Type bare = (Type) insn.bsmArgs[0];
    Type typed = (Type) insn.bsmArgs[2];
    Type[] wider = wider(bare, typed);
    String adapter = adapter(insn, body, typed, wider);
    boolean asks = body.getOwner().equals(CLASS) && QUESTIONS.contains(body.getName());
    if (!asks && adapter == null) {
      return insn;
    }
    if (insn.bsm.getName().equals("altMetafactory")
        && ((Integer) insn.bsmArgs[3] & SERIALIZABLE) != 0) {
      throw unfittable("a serializable lambda in %s takes such a type");
    }
    Object[] arguments = insn.bsmArgs.clone();
    arguments[2] = Type.getMethodType(typed.getReturnType(), wider);
    InvokeDynamicInsnNode wide =
        new InvokeDynamicInsnNode(insn.name, insn.desc, insn.bsm, arguments);
    String type = adapter == null ? bodyType(body).getDescriptor() : adapter;
    return asks
        ? LinkCall.askingLambda(wide, self, type, hierarchy.text())
        : LinkCall.adaptedLambda(wide, self, type);
  }

  /**
   * The types of a lambda's parameters, but as its interface declares them where the JVM might not
   * take the one for the other.
   */
  private Type[] wider(Type bare, Type typed) {
    Type[] wider = typed.getArgumentTypes();
    for (int i = 0; i < wider.length; i++) {
      Type declared = bare.getArgumentTypes()[i];
      if (!declared.equals(wider[i]) && (isUntestable(wider[i]) || isUntestable(declared))) {
        if (wider[i].getSort() == Type.ARRAY) {
          throw unfittable("a lambda in %s takes an array of such a type");
        }
        wider[i] = declared;
      }
    }
    return wider;
  }

  /** Whether the JVM takes no object for one of the type that only the current version is below. */
  private boolean isUntestable(Type type) {
    String loose = looseElement(type);
    return loose != null && !hierarchy.isClass(loose);
  }

  /**
   * The body's own type, as a static method: what is captured, then the parameters, widened; each
   * as the lambda has it where the body declares a type that the JVM would not take it for.
   *
   * @return null where the JVM can link the body itself
   */
  private @Nullable String adapter(
      InvokeDynamicInsnNode insn, Handle body, Type typed, Type[] wider) {
    Type own = bodyType(body);
    Type[] parameters = own.getArgumentTypes();
    Type[] captured = Type.getArgumentTypes(insn.desc);
    Type[] taken = typed.getArgumentTypes();
    boolean isAdapted = false;
    for (int i = 0; i < parameters.length; i++) {
      int argument = i - captured.length;
      Type given = argument < 0 ? captured[i] : wider[argument];
      if (isOther(given, parameters[i]) || (argument >= 0 && !given.equals(taken[argument]))) {
        isAdapted = true;
        parameters[i] = given;
      } else if (argument < 0) {
        parameters[i] = given;
      }
    }
    boolean isOtherResult = isOther(own.getReturnType(), typed.getReturnType());
    Type result = isOtherResult ? typed.getReturnType() : own.getReturnType();
    return isAdapted || isOtherResult ? Type.getMethodDescriptor(result, parameters) : null;
  }

  private boolean isOther(Type given, Type wanted) {
    return !given.equals(wanted) && isUntestable(wanted);
  }

  private static Type bodyType(Handle body) {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Type.getMethodType(body.getDesc());
      case Opcodes.H_NEWINVOKESPECIAL ->
          Type.getMethodType(
              Type.getObjectType(body.getOwner()), Type.getArgumentTypes(body.getDesc()));
      default -> Type.getMethodType(CodeFitter.withReceiver(body.getOwner(), body.getDesc()));
    };
  }

  private Unfittable unfittable(String what) {
    return new Unfittable(
        Code.INTERFACES_CHANGED,
        "the interfaces of a class changed, and " + String.format(what, self.replace('/', '.')));
  }
}
