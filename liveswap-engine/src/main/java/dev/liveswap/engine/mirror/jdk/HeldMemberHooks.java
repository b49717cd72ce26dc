package dev.liveswap.engine.mirror.jdk;

import dev.liveswap.engine.mirror.jdk.Hook.BeforeRead;
import dev.liveswap.engine.mirror.jdk.Hook.OnOther;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places where reflection's objects go by what they were given when they were made. Another
 * object answers there: theirs are final fields, which compiled code takes for constants (newer
 * JDKs do so in this package).
 */
final class HeldMemberHooks {
  private static final String REFLECT = "java/lang/reflect/";
  private static final String REPOSITORIES = "()Lsun/reflect/generics/repository/";
  private static final String TEXT = "()Ljava/lang/String;";
  private static final String ANNOTATIONS = "()Ljava/util/Map;";
  private static final String OF_PARAMETERS = "()[[Ljava/lang/annotation/Annotation;";

  private HeldMemberHooks() {}

  /** By the classes to hook, with their internal names. */
  static Map<String, List<Hook>> all() {
    Map<String, List<Hook>> hooks = new LinkedHashMap<>();
    for (String type : List.of("Executable", "Field", "RecordComponent")) {
      add(hooks, type, "declaredAnnotations", ANNOTATIONS);
    }
    for (String type : List.of("Method", "Field", "RecordComponent")) {
      add(hooks, type, "getGenericSignature", TEXT);
    }
    add(hooks, "Constructor", "getSignature", TEXT);
    add(hooks, "Method", "getGenericInfo", REPOSITORIES + "MethodRepository;");
    add(hooks, "Constructor", "getGenericInfo", REPOSITORIES + "ConstructorRepository;");
    add(hooks, "Field", "getGenericInfo", REPOSITORIES + "FieldRepository;");
    add(hooks, "RecordComponent", "getGenericInfo", REPOSITORIES + "FieldRepository;");
    add(hooks, "Method", "getParameterAnnotations", OF_PARAMETERS);
    add(hooks, "Constructor", "getParameterAnnotations", OF_PARAMETERS);
    add(hooks, "Method", "getDefaultValue", "()Ljava/lang/Object;");
    String parameter = REFLECT + "Parameter";
    hooks.put(
        parameter,
        List.of(new BeforeRead(parameter, "declaredAnnotations", "heldParameter", null)));
    return hooks;
  }

  private static void add(
      Map<String, List<Hook>> hooks, String type, String method, String descriptor) {
    hooks
        .computeIfAbsent(REFLECT + type, name -> new ArrayList<>())
        .add(new OnOther(method, descriptor, REFLECT + type, "current" + type));
  }
}
