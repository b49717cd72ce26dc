package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import dev.liveswap.testkit.fuzz.model.TypeDecl.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the classes that observe a program: one beside each type, which calls what it can on fresh
 * objects ({@code fresh}) and, where that changes nothing, on the first object that was ever made
 * ({@code oldest}) and on the one of the step before ({@code previous}).
 */
public final class ProbePrinter {
  private final Lookup lookup;
  private final CodePrinter code;
  private final Costs costs;

  public ProbePrinter(Lookup lookup) {
    this.lookup = lookup;
    code = new CodePrinter(lookup);
    costs = new Costs(lookup);
  }

  /** Whether a static field's value has to be put back before each observation. */
  static boolean isMutableStatic(TypeDecl type, Field field) {
    return field.mods().isStatic() && !field.mods().isFinal() && !type.isInterface();
  }

  /** Whether it, or a private type in it, has such a field. */
  static boolean hasStaticsToReset(TypeDecl type, Lookup lookup) {
    return type.fields().stream().anyMatch(each -> isMutableStatic(type, each))
        || lookup.privateTypesIn(type).stream().anyMatch(each -> hasStaticsToReset(each, lookup));
  }

  /** The sources, by class. */
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    List<String> probes = new ArrayList<>();
    for (TypeDecl type : lookup.all()) {
      TypeDecl probe = probeOf(type);
      if (lookup.isVisible(type, probe)) {
        sources.put(probe.pkg() + "." + probe.name(), source(type, probe));
        probes.add(probe.pkg() + "." + probe.name());
      }
    }
    sources.put("Probe", main(probes));
    sources.put("keep.Keep", KeepSource.TEXT);
    return sources;
  }

  private static TypeDecl probeOf(TypeDecl type) {
    return new TypeDecl(
        -7,
        Integer.MAX_VALUE,
        Kind.CLASS,
        type.pkg(),
        "Probe" + type.name(),
        -1,
        Mods.of(Access.PUBLIC),
        false,
        -1,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String main(List<String> probes) {
    return """
        public class Probe {
          public static void observe(java.util.function.BiConsumer<String, Object> saw) {
        %s%s%s  }
        }
        """
        // A field that is final in the next version keeps what it has, and that is not what a start
        // gives.
        .formatted(
            calls(probes, "reset()"), calls(probes, "observe(saw)"), calls(probes, "reset()"));
  }

  private static String calls(List<String> probes, String call) {
    return probes.stream()
        .map(probe -> "    " + probe + "." + call + ";\n")
        .collect(Collectors.joining());
  }

  private String source(TypeDecl type, TypeDecl probe) {
    Map<String, String> points = new TreeMap<>();
    Scope scope = Scope.of(lookup, probe, true, Integer.MAX_VALUE);
    statics(type, scope, points);
    if (type.kind() == Kind.ENUM) {
      constants(type, scope, points);
    } else if (lookup.isInstantiable(type)) {
      instances(type, scope, points);
    }
    points.keySet().removeAll(lookup.program().muted());
    StringBuilder text = new StringBuilder();
    text.append("package ").append(type.pkg()).append(";\n\n");
    text.append("import java.util.function.BiConsumer;\nimport keep.Keep;\n\n");
    text.append("@SuppressWarnings(\"all\")\npublic class ").append(probe.name()).append(" {\n");
    boolean resets = hasStaticsToReset(type, lookup);
    text.append("  public static void reset() {\n")
        .append(resets ? "    " + code.raw(type) + ".resetStatics();\n" : "")
        .append("  }\n\n  public static void observe(BiConsumer<String, Object> saw) {\n");
    points.keySet().forEach(key -> text.append("    ").append(name(key)).append("(saw);\n"));
    text.append("  }\n");
    points.forEach((key, expression) -> text.append(point(key, expression)));
    return text.append("}\n").toString();
  }

  private static String name(String key) {
    return key.replaceAll("\\W", "_");
  }

  private static String point(String key, String value) {
    return """

          private static void %s(BiConsumer<String, Object> saw) {
            try {
              saw.accept("%s", %s);
            } catch (Throwable e) {
              saw.accept("%s", Keep.thrown(e));
            }
          }
        """
        .formatted(name(key), key, value, key);
  }

  private void statics(TypeDecl type, Scope scope, Map<String, String> points) {
    String key = type.name();
    for (Method method : type.methods()) {
      if (method.mods().isStatic() && isOpen(method, scope)) {
        String call = code.raw(type) + "." + call(method, scope);
        points.put(key + " m" + method.id() + " static", "Keep.show(" + call + ")");
        if (isKept(method)) {
          keep(key + " s" + method.id(), call, method.result(), scope, points);
        }
      }
    }
    String fields =
        fields(type, true, scope).stream()
            .map(each -> code.raw(type) + "." + each.name())
            .map(each -> "Keep.show(" + each + ")")
            .collect(Collectors.joining(" + \", \" + "));
    if (!fields.isEmpty()) {
      points.put(key + " statics", fields);
    }
  }

  /** A function or object that a static method makes, and that a program would keep. */
  private boolean isKept(Method method) {
    return (method.result().isFunction() || method.result().isOfProgram())
        && costs.isPure(method.slot());
  }

  private void keep(String key, String made, Type type, Scope scope, Map<String, String> points) {
    TypeDecl decl = lookup.type(type.decl());
    for (String age : List.of("oldest", "previous")) {
      String kept = "Keep.%s(\"%s\", %s)".formatted(age, key, made);
      points.put(key + " " + age, "Keep.show(" + kept + ")");
      if (decl != null && lookup.isVisible(decl, scope.decl())) {
        for (Method method : lookup.methodsOf(decl).values()) {
          if (!method.mods().isStatic() && isOpen(method, scope) && costs.isPure(method.slot())) {
            points.put(
                key + " x" + method.slot() + " " + age,
                "Keep.show(((%s) %s).%s)".formatted(code.raw(decl), kept, call(method, scope)));
          }
        }
      }
    }
  }

  private boolean isOpen(Method method, Scope scope) {
    return lookup.isAccessible(method.mods().access(), lookup.owner(method), scope.decl());
  }

  private List<Field> fields(TypeDecl type, boolean ofClass, Scope scope) {
    return type.fields().stream()
        .filter(each -> each.mods().isStatic() == ofClass)
        .filter(
            each ->
                lookup.isAccessible(
                    type.isInterface() ? Access.PUBLIC : each.mods().access(), type, scope.decl()))
        .toList();
  }

  private String call(Method method, Scope scope) {
    List<Node> arguments = new ArrayList<>();
    TypeDecl owner = lookup.owner(method);
    for (Param param : method.params()) {
      arguments.add(
          Simple.value(
              lookup.seen(param.type(), owner, scope.decl()),
              scope,
              method.slot() + arguments.size() * 3));
    }
    return method.name() + "(" + code.list(arguments) + ")";
  }

  private void constants(TypeDecl type, Scope scope, Map<String, String> points) {
    String key = type.name();
    String raw = code.raw(type);
    points.put(key + " values", "java.util.Arrays.toString(" + raw + ".values())");
    points.put(
        key + " set oldest", "Keep.copyOf(Keep.enumSet(\"" + key + "\", " + raw + ".class))");
    for (Constant constant : type.constants()) {
      String one = raw + "." + constant.name();
      points.put(
          key + " c" + constant.id(),
          one + " + \" \" + " + one + ".ordinal() + \" \" + " + one + ".getDeclaringClass()");
      for (Method method : lookup.methodsOf(type).values()) {
        if (!method.mods().isStatic() && isOpen(method, scope)) {
          points.put(
              key + " c" + constant.id() + " m" + method.id(),
              "Keep.show(" + one + "." + call(method, scope) + ")");
        }
      }
    }
  }

  private void instances(TypeDecl type, Scope scope, Map<String, String> points) {
    List<Integer> ctors =
        type.ctors().isEmpty() ? List.of(-1) : type.ctors().stream().map(Ctor::id).toList();
    String key = type.name();
    String raw = code.raw(type);
    boolean isFirst = true;
    for (int ctor : ctors) {
      Node made = Simple.newObject(type, ctor, scope, type.id() + 1);
      if (made.op() == Op.NULL) {
        continue;
      }
      String fresh = code.expression(made);
      String with = key + " n" + ctor;
      points.put(with + " state", state(type, fresh, scope));
      if (isFirst) {
        isFirst = false;
        points.put(key + " types", types(fresh, scope));
        calls(type, key, raw, fresh, scope, points);
        for (String age : List.of("oldest", "previous")) {
          String object = "((" + raw + ") Keep." + age + "(\"" + key + "\", " + fresh + "))";
          points.put(key + " state " + age, state(type, object, scope));
          points.put(key + " types " + age, types(object, scope));
        }
      }
    }
  }

  private void calls(
      TypeDecl type,
      String key,
      String raw,
      String fresh,
      Scope scope,
      Map<String, String> points) {
    for (Method method : lookup.methodsOf(type).values()) {
      boolean inherited = lookup.owner(method).id() != type.id();
      if (method.mods().isStatic()
          || !isOpen(method, scope)
          || (inherited && method.mods().access() == Access.PRIVATE)) {
        continue;
      }
      String call = "." + call(method, scope);
      String point = key + " m" + method.id();
      points.put(point + " fresh", "Keep.show(" + fresh + call + ")");
      if (costs.isPure(method.slot())) {
        for (String age : List.of("oldest", "previous")) {
          points.put(
              point + " " + age,
              "Keep.show(((%s) Keep.%s(\"%s\", %s))%s)".formatted(raw, age, key, fresh, call));
        }
      }
    }
  }

  private String state(TypeDecl type, String object, Scope scope) {
    if (type.kind() == Kind.RECORD) {
      return "Keep.plain(" + object + ")";
    }
    List<Field> fields = new ArrayList<>();
    for (TypeDecl each : lookup.withSupertypes(type)) {
      if (!each.isInterface()) {
        fields.addAll(fields(each, false, scope));
      }
    }
    return fields.isEmpty()
        ? "Keep.show(" + object + ")"
        : fields.stream()
            .map(
                field ->
                    "Keep.show(((%s) %s).%s)"
                        .formatted(code.raw(lookup.owner(field)), object, field.name()))
            .collect(Collectors.joining(" + \", \" + "));
  }

  private String types(String object, Scope scope) {
    return lookup.all().stream()
        .filter(each -> lookup.isVisible(each, scope.decl()))
        .map(each -> "((Object) " + object + " instanceof " + code.raw(each) + ")")
        .collect(Collectors.joining(" + \", \" + "));
  }
}
