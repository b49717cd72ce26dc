package dev.liveswap.engine.mirror.jdk;

import dev.liveswap.engine.mirror.jdk.Hook.After;
import dev.liveswap.engine.mirror.jdk.Hook.Ahead;
import dev.liveswap.engine.mirror.jdk.Hook.Arguments;
import dev.liveswap.engine.mirror.jdk.Hook.AtReturn;
import dev.liveswap.engine.mirror.jdk.Hook.Before;
import dev.liveswap.engine.mirror.jdk.Hook.BeforeRead;
import dev.liveswap.engine.mirror.jdk.Hook.Call;
import dev.liveswap.engine.mirror.jdk.Hook.FirstArgument;
import dev.liveswap.engine.mirror.jdk.Hook.InsteadOf;
import dev.liveswap.engine.mirror.jdk.Hook.OnOther;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places in the JDK that ask the mirror. JDK 17 to 25 differ in few of them; each difference is
 * decided by the version here, and a place that is not found makes the installation fail as a
 * whole.
 */
final class JdkHooks {
  private static final String CLASS = "java/lang/Class";
  private static final String UNSAFE = "jdk/internal/misc/Unsafe";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
  private static final String REGULAR_SET = "java/util/RegularEnumSet";
  private static final String JUMBO_SET = "java/util/JumboEnumSet";
  private static final String ENUM_SET = "java/util/EnumSet";
  private static final String ENUM_MAP = "java/util/EnumMap";
  private static final String ANNOTATION = "sun/reflect/annotation/AnnotationInvocationHandler";
  private static final String TRACE_ELEMENT = "java/lang/StackTraceElement";
  private static final String TRACE = "[Ljava/lang/StackTraceElement;";

  private static final Call RAW_ANNOTATIONS = new Call(CLASS, "getRawAnnotations", "()[B");
  private static final Call RAW_TYPE_ANNOTATIONS = new Call(CLASS, "getRawTypeAnnotations", "()[B");
  private static final Call CONSTANT_POOL =
      new Call(CLASS, "getConstantPool", "()Ljdk/internal/reflect/ConstantPool;");

  private static final String REFLECTION = "jdk/internal/reflect/Reflection";
  private static final String VERIFY_ACCESS = "sun/invoke/util/VerifyAccess";

  private static final Hook ACCESS_FLAGS =
      new After(new Call(REFLECTION, "getClassAccessFlags", "(Ljava/lang/Class;)I"), "accessFlags");

  private static final Hook MODIFIERS =
      new After(new Call(CLASS, "getModifiers", "()I"), "modifiers");

  private static final Call NEST_MATES =
      new Call(REFLECTION, "areNestMates", "(Ljava/lang/Class;Ljava/lang/Class;)Z");

  private JdkHooks() {}

  /** The classes of {@link #forWoven}. */
  static final class Woven {
    /** Apart, so that nothing else of this has to be loaded when a program starts. */
    static final Set<String> CLASSES = Set.of(CLASS, REFLECTION, VERIFY_ACCESS, TRACE_ELEMENT);

    private Woven() {}
  }

  /**
   * What is needed as soon as classes are woven: woven members must not be seen, nor their frames.
   *
   * @param jdk the feature version
   */
  static Map<String, List<Hook>> forWoven(int jdk) {
    return Map.of(
        CLASS, ofClass(),
        REFLECTION, List.of(ACCESS_FLAGS),
        VERIFY_ACCESS, List.of(ACCESS_FLAGS),
        TRACE_ELEMENT, ofStackTraceElement(jdk));
  }

  /**
   * What is needed from the first structural edit on.
   *
   * @param javaLangAccess internal name of the class that implements {@code
   *     jdk.internal.access.JavaLangAccess}
   */
  static Map<String, List<Hook>> forEdited(String javaLangAccess) {
    Map<String, List<Hook>> hooks = new LinkedHashMap<>();
    hooks.put(
        javaLangAccess,
        List.of(
            new After(RAW_ANNOTATIONS, "annotations"),
            new After(RAW_TYPE_ANNOTATIONS, "classTypeAnnotations"),
            new After(CONSTANT_POOL, "constantPool")));
    hooks.put(
        "java/lang/reflect/Executable",
        List.of(
            new InsteadOf(
                new Call(
                    "java/lang/reflect/Executable",
                    "getParameters0",
                    "()[Ljava/lang/reflect/Parameter;"),
                "parameters"),
            new InsteadOf(
                new Call("java/lang/reflect/Executable", "getTypeAnnotationBytes0", "()[B"),
                "typeAnnotations")));
    hooks.put(
        "java/lang/reflect/Field",
        List.of(
            new InsteadOf(
                new Call("java/lang/reflect/Field", "getTypeAnnotationBytes0", "()[B"),
                "typeAnnotations")));
    hooks.put(VERIFY_ACCESS, List.of(ACCESS_FLAGS, new After(NEST_MATES, "nestMates")));
    hooks.put(LOOKUP, ofLookup());
    hooks.put(REFLECTION, ofAccessChecks());
    hooks.put("jdk/internal/reflect/ReflectionFactory", List.of(MODIFIERS));
    fieldUpdaters()
        .forEach(
            (updater, hook) -> hooks.put("java/util/concurrent/atomic/" + updater, List.of(hook)));
    hooks.put("java/lang/invoke/MemberName", List.of(guardedMemberName()));
    hooks.put("sun/misc/Unsafe", guardedUnsafe("staticFieldOffset", "staticFieldBase"));
    for (String updater :
        List.of(
            "AtomicIntegerFieldUpdater$AtomicIntegerFieldUpdaterImpl",
            "AtomicLongFieldUpdater$CASUpdater",
            "AtomicReferenceFieldUpdater$AtomicReferenceFieldUpdaterImpl")) {
      hooks.put("java/util/concurrent/atomic/" + updater, guardedUnsafe());
    }
    hooks.put("java/io/ObjectStreamClass$FieldReflector", ofFieldReflector());
    hooks.put("java/io/ObjectStreamClass", ofObjectStreamClass());
    String text = "Ljava/lang/String;";
    String serialized =
        "(Ljava/lang/Class;" + text.repeat(3) + "I" + text.repeat(4) + "[Ljava/lang/Object;)V";
    hooks.put(
        "java/lang/invoke/SerializedLambda",
        List.of(
            new FirstArgument("<init>", serialized, "caller"),
            new Arguments("<init>", serialized, 4, 7, "serializedLambda")));
    hooks.put(
        "java/lang/Thread",
        List.of(
            new After(
                new Call("java/lang/Thread", "dumpThreads", "([Ljava/lang/Thread;)[" + TRACE),
                "stackTraces")));
    hooks.put(
        "java/lang/StackStreamFactory$StackFrameTraverser",
        List.of(
            new After(
                new Call(
                    "java/util/stream/StreamSupport",
                    "stream",
                    "(Ljava/util/Spliterator;Z)Ljava/util/stream/Stream;"),
                "frames")));
    hooks.put(
        "java/lang/StackWalker",
        List.of(new AtReturn("getCallerClass", "()Ljava/lang/Class;", "callerClass")));
    HeldMemberHooks.all().forEach((type, held) -> hooks.merge(type, held, JdkHooks::both));
    return hooks;
  }

  private static List<Hook> both(List<Hook> some, List<Hook> others) {
    List<Hook> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  /** What is needed from the first edit of a superclass or of interfaces on. */
  static Map<String, List<Hook>> forSupertypes() {
    List<Hook> ofClass = new ArrayList<>(ofClass());
    Hook isInterface = new After(new Call(CLASS, "isInterface", "()Z"), "isInterface");
    Hook superclass =
        new After(new Call(CLASS, "getSuperclass", "()Ljava/lang/Class;"), "superclass");
    Hook isAssignable =
        new After(new Call(CLASS, "isAssignableFrom", "(Ljava/lang/Class;)Z"), "isAssignableFrom");
    ofClass.add(superclass);
    ofClass.add(isInterface);
    ofClass.add(MODIFIERS);
    Map<String, List<Hook>> hooks = new LinkedHashMap<>();
    hooks.put(CLASS, List.copyOf(ofClass));
    String method = "java/lang/reflect/Method";
    List<Hook> held = HeldMemberHooks.all().getOrDefault(method, List.of());
    hooks.put(method, both(List.of(isInterface), held));
    hooks.put("java/lang/PublicMethods$MethodList", List.of(isInterface, isAssignable));
    List<Hook> ofStreams = new ArrayList<>(ofObjectStreamClass());
    ofStreams.addAll(List.of(superclass, isInterface, isAssignable));
    hooks.put("java/io/ObjectStreamClass", List.copyOf(ofStreams));
    Hook isInstance =
        new InsteadOf(new Call(CLASS, "isInstance", "(Ljava/lang/Object;)Z"), "isInstance");
    hooks.put("java/io/ObjectOutputStream", List.of(isInstance));
    hooks.put("java/beans/Introspector", List.of(superclass));
    return hooks;
  }

  /** What is needed from the first edit of an enum's constants on: collections by ordinal. */
  static Map<String, List<Hook>> forEnums() {
    Map<String, List<Hook>> hooks = new LinkedHashMap<>();
    List<Hook> regular = new ArrayList<>(reads(REGULAR_SET, "set", "elements", "universe"));
    regular.addAll(onGrownSet(SET_METHODS));
    hooks.put(REGULAR_SET, regular);
    hooks.put(ENUM_SET, onGrownSet(new String[][] {{"clone", "()Ljava/util/EnumSet;"}}));
    hooks.put(JUMBO_SET, reads(JUMBO_SET, "set", "elements", "size", "universe"));
    hooks.put(ENUM_MAP, reads(ENUM_MAP, "map", "vals", "keyUniverse", "size"));
    // An iterator under way goes on in the order it began in.
    for (String set : List.of(REGULAR_SET, JUMBO_SET)) {
      hooks.put(
          set.concat("$EnumSetIterator"),
          List.of(new BeforeRead(set, "elements", "set", "<init>")));
    }
    hooks.put(ENUM_MAP.concat("$EnumMapIterator"), reads(ENUM_MAP, "map", "vals"));
    hooks.put(ENUM_MAP.concat("$KeySet"), reads(ENUM_MAP, "map", "size"));
    hooks.put(ENUM_MAP.concat("$Values"), reads(ENUM_MAP, "map", "vals", "size"));
    hooks.put(ENUM_MAP.concat("$EntrySet"), reads(ENUM_MAP, "map", "vals", "size"));
    return hooks;
  }

  /** All that a set does, which another does for it when it has become too small. */
  private static final String[][] SET_METHODS = {
    {"addRange", "(Ljava/lang/Enum;Ljava/lang/Enum;)V"},
    {"addAll", "()V"},
    {"complement", "()V"},
    {"iterator", "()Ljava/util/Iterator;"},
    {"size", "()I"},
    {"isEmpty", "()Z"},
    {"contains", "(Ljava/lang/Object;)Z"},
    {"add", "(Ljava/lang/Object;)Z"},
    {"remove", "(Ljava/lang/Object;)Z"},
    {"containsAll", "(Ljava/util/Collection;)Z"},
    {"addAll", "(Ljava/util/Collection;)Z"},
    {"removeAll", "(Ljava/util/Collection;)Z"},
    {"retainAll", "(Ljava/util/Collection;)Z"},
    {"clear", "()V"},
    {"equals", "(Ljava/lang/Object;)Z"},
  };

  private static List<Hook> onGrownSet(String[][] methods) {
    List<Hook> hooks = new ArrayList<>();
    for (String[] method : methods) {
      hooks.add(new OnOther(method[0], method[1], ENUM_SET, "grown"));
    }
    return hooks;
  }

  /** What is needed from the first edit of an annotation type on: annotations that are held. */
  static Map<String, List<Hook>> forAnnotations() {
    return Map.of(ANNOTATION, reads(ANNOTATION, "elements", "memberValues"));
  }

  private static List<Hook> reads(String owner, String method, String... fields) {
    List<Hook> hooks = new ArrayList<>();
    for (String field : fields) {
      hooks.add(new BeforeRead(owner, field, method, null));
    }
    return hooks;
  }

  /** Which class a hooked class asks. */
  static String asked(String hooked) {
    if (hooked.startsWith("java/util/") && hooked.contains("Enum")) {
      return BaseClasses.ENUMS;
    }
    if (hooked.equals(ANNOTATION)) {
      return BaseClasses.ANNOTATIONS;
    }
    return hooked.equals("java/io/ObjectStreamClass$FieldReflector")
        ? BaseClasses.SERIAL
        : BaseClasses.MIRROR;
  }

  private static List<Hook> ofClass() {
    List<Hook> hooks = new ArrayList<>();
    hooks.add(native0("getDeclaredMethods0", "(Z)[Ljava/lang/reflect/Method;", "methods"));
    hooks.add(native0("getDeclaredFields0", "(Z)[Ljava/lang/reflect/Field;", "fields"));
    hooks.add(
        native0("getDeclaredConstructors0", "(Z)[Ljava/lang/reflect/Constructor;", "constructors"));
    hooks.add(native0("getInterfaces0", "()[Ljava/lang/Class;", "interfaces"));
    hooks.add(native0("getEnclosingMethod0", "()[Ljava/lang/Object;", "enclosingMethod"));
    hooks.add(native0("getDeclaringClass0", "()Ljava/lang/Class;", "declaringClass"));
    hooks.add(native0("getSimpleBinaryName0", "()Ljava/lang/String;", "simpleBinaryName"));
    hooks.add(native0("getDeclaredClasses0", "()[Ljava/lang/Class;", "declaredClasses"));
    hooks.add(
        native0(
            "getRecordComponents0", "()[Ljava/lang/reflect/RecordComponent;", "recordComponents"));
    hooks.add(native0("getGenericSignature0", "()Ljava/lang/String;", "genericSignature"));
    hooks.add(native0("getNestHost0", "()Ljava/lang/Class;", "nestHost"));
    hooks.add(native0("getNestMembers0", "()[Ljava/lang/Class;", "nestMembers"));
    hooks.add(native0("getPermittedSubclasses0", "()[Ljava/lang/Class;", "permittedSubclasses"));
    hooks.add(new After(RAW_ANNOTATIONS, "annotations"));
    hooks.add(new After(RAW_TYPE_ANNOTATIONS, "classTypeAnnotations"));
    hooks.add(new After(CONSTANT_POOL, "constantPool"));
    return List.copyOf(hooks);
  }

  private static Hook native0(String name, String descriptor, String method) {
    return new After(new Call(CLASS, name, descriptor), method);
  }

  private static List<Hook> ofLookup() {
    List<Hook> hooks = new ArrayList<>();
    String methodHandle = ")Ljava/lang/invoke/MethodHandle;";
    String varHandle = ")Ljava/lang/invoke/VarHandle;";
    String type = "Ljava/lang/invoke/MethodType;";
    String named = "(Ljava/lang/Class;Ljava/lang/String;";
    String field = named + "Ljava/lang/Class;";
    hooks.add(ahead("findStatic", named + type + methodHandle));
    hooks.add(ahead("findVirtual", named + type + methodHandle));
    hooks.add(ahead("findSpecial", named + type + "Ljava/lang/Class;" + methodHandle));
    hooks.add(ahead("findConstructor", "(Ljava/lang/Class;" + type + methodHandle));
    hooks.add(ahead("bind", "(Ljava/lang/Object;Ljava/lang/String;" + type + methodHandle));
    for (String accessor :
        List.of("findGetter", "findSetter", "findStaticGetter", "findStaticSetter")) {
      hooks.add(ahead(accessor, field + methodHandle));
    }
    hooks.add(ahead("findVarHandle", field + varHandle));
    hooks.add(ahead("findStaticVarHandle", field + varHandle));
    hooks.add(ahead("unreflect", "(Ljava/lang/reflect/Method;" + methodHandle));
    hooks.add(
        ahead("unreflectSpecial", "(Ljava/lang/reflect/Method;Ljava/lang/Class;" + methodHandle));
    hooks.add(ahead("unreflectConstructor", "(Ljava/lang/reflect/Constructor;" + methodHandle));
    hooks.add(ahead("unreflectGetter", "(Ljava/lang/reflect/Field;" + methodHandle));
    hooks.add(ahead("unreflectSetter", "(Ljava/lang/reflect/Field;" + methodHandle));
    hooks.add(ahead("unreflectVarHandle", "(Ljava/lang/reflect/Field;" + varHandle));
    hooks.add(
        ahead(
            "revealDirect",
            "(Ljava/lang/invoke/MethodHandle;)Ljava/lang/invoke/MethodHandleInfo;"));
    // Only lookup() uses this constructor, with its caller.
    hooks.add(new FirstArgument("<init>", "(Ljava/lang/Class;)V", "caller"));
    return List.copyOf(hooks);
  }

  private static Hook ahead(String name, String descriptor) {
    return new Ahead(name, descriptor, name);
  }

  /** Who calls is one of our companions where an added method calls: its class is meant. */
  private static List<Hook> ofAccessChecks() {
    String check = "(Ljava/lang/Class;Ljava/lang/Class;Ljava/lang/Class;I)";
    return List.of(
        ACCESS_FLAGS,
        new After(NEST_MATES, "nestMates"),
        new FirstArgument("verifyMemberAccess", check + "Z", "caller"),
        new FirstArgument(
            "newIllegalAccessException", check + "Ljava/lang/IllegalAccessException;", "caller"));
  }

  private static Map<String, Hook> fieldUpdaters() {
    Map<String, Hook> hooks = new LinkedHashMap<>();
    for (String type : List.of("Integer", "Long", "Reference")) {
      String updater = "Atomic" + type + "FieldUpdater";
      String parameters =
          type.equals("Reference")
              ? "(Ljava/lang/Class;Ljava/lang/Class;Ljava/lang/String;)"
              : "(Ljava/lang/Class;Ljava/lang/String;)";
      hooks.put(
          updater,
          new Ahead(
              "newUpdater",
              parameters + "Ljava/util/concurrent/atomic/" + updater + ";",
              "updaterOf" + type));
    }
    return hooks;
  }

  private static Hook guardedMemberName() {
    return new Before(
        new Call(
            "java/lang/invoke/MethodHandleNatives",
            "init",
            "(Ljava/lang/invoke/MemberName;Ljava/lang/Object;)V"),
        "guardSlot");
  }

  private static List<Hook> guardedUnsafe(String... more) {
    List<Hook> hooks = new ArrayList<>();
    String field = "(Ljava/lang/reflect/Field;)";
    hooks.add(new Before(new Call(UNSAFE, "objectFieldOffset", field + "J"), "guardSlot"));
    for (String name : more) {
      String result = name.endsWith("Base") ? "Ljava/lang/Object;" : "J";
      hooks.add(new Before(new Call(UNSAFE, name, field + result), "guardSlot"));
    }
    return List.copyOf(hooks);
  }

  private static List<Hook> ofObjectStreamClass() {
    return List.of(
        MODIFIERS,
        new AtReturn("newInstance", "()Ljava/lang/Object;", "deserialized"),
        new After(
            new Call("java/io/ObjectStreamClass", "hasStaticInitializer", "(Ljava/lang/Class;)Z"),
            "staticInitializer"));
  }

  private static List<Hook> ofFieldReflector() {
    List<Hook> hooks = new ArrayList<>();
    hooks.add(unsafe("objectFieldOffset", "(Ljava/lang/reflect/Field;)J"));
    Map<String, String> types = new LinkedHashMap<>();
    types.put("Boolean", "Z");
    types.put("Byte", "B");
    types.put("Char", "C");
    types.put("Short", "S");
    types.put("Int", "I");
    types.put("Long", "J");
    types.put("Float", "F");
    types.put("Double", "D");
    types.put("Reference", "Ljava/lang/Object;");
    types.forEach(
        (name, type) -> {
          hooks.add(unsafe("get" + name, "(Ljava/lang/Object;J)" + type));
          hooks.add(unsafe("put" + name, "(Ljava/lang/Object;J" + type + ")V"));
        });
    return List.copyOf(hooks);
  }

  private static Hook unsafe(String name, String descriptor) {
    return new InsteadOf(new Call(UNSAFE, name, descriptor), name);
  }

  private static List<Hook> ofStackTraceElement(int jdk) {
    // JDK 21 takes the backtrace instead of the Throwable, and gives the traces of other threads
    // their own way in.
    return jdk < 21
        ? List.of(new AtReturn("of", "(Ljava/lang/Throwable;I)" + TRACE, "stackTrace"))
        : List.of(
            new AtReturn("of", "(Ljava/lang/Object;I)" + TRACE, "stackTrace"),
            new AtReturn("of", "(" + TRACE + ")" + TRACE, "stackTrace"));
  }
}
