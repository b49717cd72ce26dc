package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Ctor;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import dev.liveswap.testkit.fuzz.model.Mods.Access;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a program's sources. */
public final class Printer {
  private final Lookup lookup;
  private final CodePrinter code;

  public Printer(Lookup lookup) {
    this.lookup = lookup;
    code = new CodePrinter(lookup);
  }

  /** The source of each outermost type, by its name. */
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (TypeDecl type : lookup.all()) {
      if (type.outer() < 0) {
        sources.put(
            type.pkg() + "." + type.name(),
            "package " + type.pkg() + ";\n\n" + declaration(type, ""));
      }
    }
    return sources;
  }

  private String declaration(TypeDecl type, String indent) {
    String inside = indent + "  ";
    StringBuilder text = new StringBuilder(indent + head(type) + " {\n");
    if (type.kind() == TypeDecl.Kind.ENUM) {
      text.append(inside).append(constants(type, inside)).append(";\n");
    }
    type.fields().forEach(field -> text.append(inside).append(field(type, field)).append("\n"));
    text.append(staticsReset(type, inside));
    type.ctors().forEach(ctor -> text.append("\n").append(ctor(type, ctor, inside)));
    type.methods().forEach(method -> text.append("\n").append(method(type, method, inside)));
    lookup.all().stream()
        .filter(nested -> nested.outer() == type.id())
        .forEach(nested -> text.append("\n").append(declaration(nested, inside)));
    return text.append(indent).append("}\n").toString();
  }

  private String head(TypeDecl type) {
    Mods mods = type.mods();
    TypeDecl superclass = lookup.type(type.superclass());
    List<TypeDecl> interfaces =
        lookup.parents(type).stream().filter(TypeDecl::isInterface).toList();
    String extended = superclass == null ? "" : " extends " + code.type(Type.of(superclass.id()));
    return mods.access().text()
        + (mods.isStatic() && type.kind() == TypeDecl.Kind.CLASS ? "static " : "")
        + (mods.isAbstract() && type.kind() == TypeDecl.Kind.CLASS ? "abstract " : "")
        + sealing(type)
        + switch (type.kind()) {
          case CLASS -> "class ";
          case INTERFACE -> "interface ";
          case ENUM -> "enum ";
          case RECORD -> "record ";
        }
        + type.name()
        + (type.typeArgument() == null ? "" : "<T>")
        + (type.kind() == TypeDecl.Kind.RECORD ? "(" + params(type.components(), false) + ")" : "")
        + extended
        + names(type.isInterface() ? " extends " : " implements ", interfaces)
        + (isSealed(type) ? names(" permits ", lookup.directSubtypes(type)) : "");
  }

  /** A type without subtypes cannot be sealed. */
  private boolean isSealed(TypeDecl type) {
    return type.isSealed() && !lookup.directSubtypes(type).isEmpty();
  }

  private String sealing(TypeDecl type) {
    boolean canSay = type.kind() == TypeDecl.Kind.CLASS || type.kind() == TypeDecl.Kind.INTERFACE;
    if (!canSay) {
      return "";
    }
    if (isSealed(type)) {
      return "sealed ";
    }
    if (lookup.parents(type).stream().anyMatch(this::isSealed)) {
      boolean isLast = !type.isInterface() && lookup.directSubtypes(type).isEmpty();
      return isLast && !type.mods().isAbstract() ? "final " : "non-sealed ";
    }
    return type.mods().isFinal() && !type.isInterface() ? "final " : "";
  }

  private String names(String before, List<TypeDecl> types) {
    return types.isEmpty()
        ? ""
        : before
            + types.stream()
                .map(
                    type ->
                        before.contains("permits") ? code.raw(type) : code.type(Type.of(type.id())))
                .collect(Collectors.joining(", "));
  }

  private String constants(TypeDecl type, String indent) {
    return type.constants().stream()
        .map(constant -> constant(constant, indent))
        .collect(Collectors.joining(", "));
  }

  private String constant(Constant constant, String indent) {
    return constant.name()
        + (constant.args().isEmpty() ? "" : "(" + code.list(constant.args()) + ")")
        + (constant.overrides().isEmpty() ? "" : code.classBody(constant.overrides(), indent));
  }

  private String field(TypeDecl type, Field field) {
    Mods mods = field.mods();
    boolean plain = type.isInterface();
    return (plain ? "" : mods.access().text())
        + (mods.isStatic() && !plain ? "static " : "")
        + (mods.isFinal() && !plain ? "final " : "")
        + (mods.isVolatile() && !mods.isFinal() && !plain ? "volatile " : "")
        + code.type(field.type())
        + " "
        + field.name()
        + (field.value() == null ? "" : " = " + code.expression(field.value()))
        + ";";
  }

  /**
   * Gives static fields the values they begin with, for a probe that must not see the one before.
   * Private nested types have no probe, so that the type around them sees to theirs.
   */
  private String staticsReset(TypeDecl type, String indent) {
    Stream<String> own =
        type.fields().stream()
            .filter(each -> ProbePrinter.isMutableStatic(type, each))
            .map(field -> field.name() + " = " + initial(field));
    Stream<String> nested =
        lookup.privateTypesIn(type).stream()
            .filter(each -> ProbePrinter.hasStaticsToReset(each, lookup))
            .map(each -> code.raw(each) + ".resetStatics()");
    List<String> statements = Stream.concat(own, nested).toList();
    return statements.isEmpty()
        ? ""
        : statements.stream()
            .map(each -> indent + "  " + each + ";\n")
            .collect(
                Collectors.joining(
                    "", "\n" + indent + "static void resetStatics() {\n", indent + "}\n"));
  }

  private String initial(Field field) {
    return field.value() == null
        ? CodePrinter.defaultOf(field.type())
        : code.expression(field.value());
  }

  private String ctor(TypeDecl type, Ctor ctor, String indent) {
    boolean isEnum = type.kind() == TypeDecl.Kind.ENUM;
    String call =
        ctor.superArgs().isEmpty()
            ? ""
            : indent + "  super(" + code.list(ctor.superArgs()) + ");\n";
    return indent
        + (isEnum ? "" : ctor.access().text())
        + type.name()
        + "("
        + params(ctor.params(), false)
        + ") {\n"
        + call
        + code.statements(ctor.body(), indent + "  ")
        + indent
        + "}\n";
  }

  private String method(TypeDecl type, Method method, String indent) {
    Mods mods = method.mods();
    List<Node> body = method.body();
    String words =
        Stream.of(
                type.isInterface() && mods.access() == Access.PUBLIC ? "" : mods.access().text(),
                mods.isStatic() ? "static " : "",
                body == null && !type.isInterface() ? "abstract " : "",
                mods.isFinal() && body != null && !type.isInterface() ? "final " : "",
                mods.isSynchronized() && body != null && !type.isInterface() ? "synchronized " : "",
                type.isInterface()
                        && body != null
                        && !mods.isStatic()
                        && mods.access() == Access.PUBLIC
                    ? "default "
                    : "")
            .collect(Collectors.joining());
    String head =
        indent
            + words
            + code.type(method.result())
            + " "
            + method.name()
            + "("
            + params(method.params(), method.varargs())
            + ")";
    return body == null
        ? head + ";\n"
        : head + " {\n" + code.statements(body, indent + "  ") + indent + "}\n";
  }

  private String params(List<Param> params, boolean varargs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < params.size(); i++) {
      String type = code.type(params.get(i).type());
      boolean last = i == params.size() - 1;
      text.append(i == 0 ? "" : ", ")
          .append(varargs && last && type.endsWith("[]") ? type.replace("[]", "...") : type)
          .append(" ")
          .append(params.get(i).name());
    }
    return text.toString();
  }
}
