package dev.liveswap.engine.weave;

import dev.liveswap.engine.link.StateHook;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Adds to a class what lets it take structural edits later. The same class file always gives the
 * same result, so that the resident shape can be had again from it.
 *
 * <p>No lambda in here, and nothing of ASM but constants: the program waits for this while it loads
 * its first classes, and linking or loading them would take longer than weaving.
 */
public final class Weaver {
  private static final int GENERATED_LINE = 0xFFFF;
  private static final int NOT_OVERRIDABLE =
      Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
  private static final String PERMITTED = "PermittedSubclasses";

  private final Predicate<String> reloadable;
  private final Function<String, @Nullable LibraryClass> libraries;

  /**
   * A weaver for the classes of one loader.
   *
   * @param reloadable whether a class, by its internal name, is woven too
   * @param libraries the classes that are not; not asked for {@code Object}
   */
  public Weaver(Predicate<String> reloadable, Function<String, @Nullable LibraryClass> libraries) {
    this.reloadable = reloadable;
    this.libraries = libraries;
  }

  /**
   * Weaves a class.
   *
   * <p>The attribute {@code PermittedSubclasses} is taken off, because it can never change (JVMS
   * 4.7.31): so another subclass can be permitted later. Reflection goes on reporting it.
   *
   * @param classFile the class file as compiled
   * @return what to give the JVM
   */
  public Woven weave(byte[] classFile) {
    ClassFileLayout layout = new ClassFileLayout(classFile);
    String superName = layout.superName();
    if ((layout.accessFlags() & Opcodes.ACC_MODULE) != 0 || superName == null) {
      return unchanged(classFile, layout);
    }
    Additions additions = new Additions(layout.constantCount());
    Set<String> added = new HashSet<>();
    byte[] prepared = classFile;
    if ((layout.accessFlags() & Opcodes.ACC_INTERFACE) == 0) {
      addTo(layout, superName, additions, added);
      prepared = withOuterField(classFile, layout, additions, added);
    }
    ClassFileLayout result = prepared == classFile ? layout : new ClassFileLayout(prepared);
    int sealed = result.classAttribute(PERMITTED);
    OpenModifiers modifiers = OpenModifiers.of(result);
    modifiers.describe(additions);
    boolean idle = additions.isEmpty() && sealed == 0 && modifiers.isIdle();
    if (idle || !additions.fit(result)) {
      return unchanged(classFile, layout);
    }
    return new Woven(
        additions.addedTo(modifiers.open(prepared), result, sealed),
        added,
        permitted(result, sealed),
        modifiers.finalMethods(),
        layout.accessFlags());
  }

  private static Woven unchanged(byte[] classFile, ClassFileLayout layout) {
    return new Woven(classFile, Set.of(), List.of(), Set.of(), layout.accessFlags());
  }

  private static byte[] withOuterField(
      byte[] classFile, ClassFileLayout layout, Additions additions, Set<String> added) {
    OuterField outer = OuterField.lacking(layout);
    if (outer == null) {
      return classFile;
    }
    additions.field(Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, outer.name(), outer.descriptor());
    added.add(outer.name().concat(outer.descriptor()));
    int field =
        additions.fieldRef(
            layout.thisIndex(), additions.utf8(outer.name()), additions.utf8(outer.descriptor()));
    return outer.setIn(classFile, field);
  }

  private static List<String> permitted(ClassFileLayout layout, int attribute) {
    List<String> names = new ArrayList<>();
    for (int i = 0; attribute != 0 && i < layout.u2(attribute + 6); i++) {
      names.add(layout.className(layout.u2(attribute + 8 + 2 * i)).replace('/', '.'));
    }
    return names;
  }

  private void addTo(
      ClassFileLayout layout, String superName, Additions additions, Set<String> added) {
    boolean topmost = !reloadable.test(superName);
    if (topmost) {
      additions.field(
          Opcodes.ACC_PUBLIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC,
          StateHook.FIELD,
          StateHook.DESCRIPTOR);
      added.add(StateHook.FIELD.concat(StateHook.DESCRIPTOR));
    }
    addConstructor(additions);
    added.add("<init>".concat(StateHook.CONSTRUCTOR));
    if (topmost) {
      for (Map.Entry<String, Integer> method : inherited(layout, superName).entrySet()) {
        addCatcher(layout.superIndex(), method.getKey(), method.getValue(), additions);
        added.add(method.getKey());
      }
    }
  }

  /** Until a constructor is added nobody calls it. */
  private static void addConstructor(Additions additions) {
    additions.method(
        Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC,
        additions.utf8("<init>"),
        additions.utf8(StateHook.CONSTRUCTOR),
        1,
        4,
        new byte[] {Opcodes.ACONST_NULL, (byte) Opcodes.ATHROW},
        0);
  }

  /** A method that only calls the one it overrides: an override that is added has its slot. */
  static void addCatcher(int superIndex, String method, int access, Additions additions) {
    int parameters = method.indexOf('(');
    int name = additions.utf8(method.substring(0, parameters));
    int descriptor = additions.utf8(method.substring(parameters));
    SuperCall call = new SuperCall(additions.methodRef(superIndex, name, descriptor));
    call.write(method, parameters + 1);
    additions.method(
        (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) | Opcodes.ACC_SYNTHETIC,
        name,
        descriptor,
        call.maxStack(),
        call.locals,
        call.code.toByteArray(),
        GENERATED_LINE);
  }

  /** {@code return super.method(all arguments)}. */
  private static final class SuperCall {
    private final int methodRef;
    final ByteArrayOutputStream code = new ByteArrayOutputStream();
    int locals = 1;
    private int resultSize;

    SuperCall(int methodRef) {
      this.methodRef = methodRef;
    }

    int maxStack() {
      return Math.max(locals, resultSize);
    }

    void write(String method, int parameters) {
      code.write(Opcodes.ALOAD);
      code.write(0);
      int at = parameters;
      while (method.charAt(at) != ')') {
        load(method.charAt(at));
        at = next(method, at);
      }
      code.write(Opcodes.INVOKESPECIAL);
      code.write(methodRef >>> 8);
      code.write(methodRef);
      returns(method.charAt(at + 1));
    }

    private void load(char type) {
      int opcode =
          switch (type) {
            case 'J' -> Opcodes.LLOAD;
            case 'D' -> Opcodes.DLOAD;
            case 'F' -> Opcodes.FLOAD;
            case 'L', '[' -> Opcodes.ALOAD;
            default -> Opcodes.ILOAD;
          };
      if (locals > 0xFF - 2) {
        throw new IllegalArgumentException("too many parameters"); // JVMS 4.3.3: 255 at most
      }
      code.write(opcode);
      code.write(locals);
      locals += type == 'J' || type == 'D' ? 2 : 1;
    }

    private static int next(String method, int at) {
      int end = at;
      while (method.charAt(end) == '[') {
        end++;
      }
      return method.charAt(end) == 'L' ? method.indexOf(';', end) + 1 : end + 1;
    }

    private void returns(char type) {
      resultSize = type == 'J' || type == 'D' ? 2 : 1;
      code.write(
          switch (type) {
            case 'V' -> Opcodes.RETURN;
            case 'J' -> Opcodes.LRETURN;
            case 'D' -> Opcodes.DRETURN;
            case 'F' -> Opcodes.FRETURN;
            case 'L', '[' -> Opcodes.ARETURN;
            default -> Opcodes.IRETURN;
          });
    }
  }

  /** The methods of library superclasses that the class could override, and does not. */
  private Map<String, Integer> inherited(ClassFileLayout layout, String superName) {
    Map<String, Integer> nearest = new LinkedHashMap<>();
    for (String name = superName; name != null; ) {
      LibraryClass library =
          name.equals("java/lang/Object") ? LibraryClass.OBJECT : libraries.apply(name);
      if (library == null) {
        break;
      }
      for (Map.Entry<String, Integer> method : library.methods().entrySet()) {
        nearest.putIfAbsent(method.getKey(), method.getValue());
      }
      name = library.superName();
    }
    layout.methods(
        new ClassFileLayout.MemberVisitor() {
          @Override
          public void visit(int access, String name, String descriptor) {
            nearest.remove(name.concat(descriptor));
          }
        });
    Map<String, Integer> overridable = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> method : nearest.entrySet()) {
      if (isOverridable(method.getValue()) && !isLeftAlone(method.getKey())) {
        overridable.put(method.getKey(), method.getValue());
      }
    }
    return overridable;
  }

  private static boolean isOverridable(int access) {
    return (access & NOT_OVERRIDABLE) == 0
        && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
  }

  /** A finalizer costs whoever has one; a public clone() makes no difference without a caller. */
  private static boolean isLeftAlone(String method) {
    return method.startsWith("<")
        || method.equals("finalize()V")
        || method.equals("clone()Ljava/lang/Object;");
  }
}
