package dev.liveswap.testkit.fuzz.model;

import dev.liveswap.testkit.fuzz.model.Member.Constant;
import dev.liveswap.testkit.fuzz.model.Member.Field;
import dev.liveswap.testkit.fuzz.model.Member.Method;
import dev.liveswap.testkit.fuzz.model.Member.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes expressions and statements. */
final class CodePrinter {
  private final Lookup lookup;

  CodePrinter(Lookup lookup) {
    this.lookup = lookup;
  }

  /** A type as it is written in any class. */
  String type(Type type) {
    if (!type.isOfProgram()) {
      return type.name();
    }
    TypeDecl decl = lookup.type(type.decl());
    if (decl == null) {
      return "Object";
    }
    Type argument = decl.typeArgument();
    return raw(decl) + (argument == null ? "" : "<" + boxed(argument) + ">");
  }

  String raw(TypeDecl decl) {
    TypeDecl outer = lookup.type(decl.outer());
    return (outer == null ? decl.pkg() : raw(outer)) + "." + decl.name();
  }

  private static String boxed(Type type) {
    return type.equals(Type.INT) ? "Integer" : type.name();
  }

  static String defaultOf(Type type) {
    return switch (type.name()) {
      case "int", "long", "double" -> "0";
      case "boolean" -> "false";
      default -> "null";
    };
  }

  String list(List<Node> expressions) {
    return expressions.stream().map(this::expression).collect(Collectors.joining(", "));
  }

  String expression(Node node) {
    return switch (node.op()) {
      case LITERAL, LOCAL -> node.text();
      case NULL -> "((" + type(node.type()) + ") null)";
      case THIS -> thisOf(node);
      case FIELD -> field(node);
      case CALL -> call(node);
      case SUPER_CALL -> superCall(node);
      case NEW -> newObject(node);
      case CONSTANT -> constant(node.ref());
      case COMPONENT -> expression(node.kid(0)) + "." + member(node.ref()) + "()";
      case TEMPLATE -> template(node);
      case LAMBDA -> lambda(node);
      case METHOD_REFERENCE -> methodReference(node);
      case ANONYMOUS -> "new " + type(node.type()) + "()" + classBody(node.kids(), "    ");
      case TYPE_TEST ->
          "((Object) %s instanceof %s %s ? %s : %s)"
              .formatted(
                  expression(node.kid(0)),
                  type(Type.of(node.ref())),
                  node.text(),
                  expression(node.kid(1)),
                  expression(node.kid(2)));
      case ENUM_SWITCH, TYPE_SWITCH -> switchOf(node);
      default -> throw new IllegalArgumentException("no expression: " + node);
    };
  }

  private String thisOf(Node node) {
    return raw(lookup.existing(node.ref())) + ".this";
  }

  private String member(int id) {
    Member member = Objects.requireNonNull(lookup.member(id));
    if (member instanceof Method method) {
      return method.name();
    }
    if (member instanceof Field field) {
      return field.name();
    }
    return member instanceof Param param ? param.name() : ((Constant) member).name();
  }

  private String constant(int id) {
    Member member = Objects.requireNonNull(lookup.member(id));
    return raw(lookup.owner(member)) + "." + ((Constant) member).name();
  }

  private String receiver(Node receiver, int member) {
    return receiver.op() == Op.NONE
        ? raw(lookup.owner(Objects.requireNonNull(lookup.member(member))))
        : expression(receiver);
  }

  private String field(Node node) {
    return receiver(node.kid(0), node.ref()) + "." + member(node.ref());
  }

  private String call(Node node) {
    return receiver(node.kid(0), node.ref())
        + "."
        + member(node.ref())
        + "("
        + list(node.kids().subList(1, node.kids().size()))
        + ")";
  }

  private String superCall(Node node) {
    TypeDecl owner = lookup.owner(Objects.requireNonNull(lookup.member(node.ref())));
    String before = owner.isInterface() ? raw(owner) + ".super." : "super.";
    return before + member(node.ref()) + "(" + list(node.kids()) + ")";
  }

  private String newObject(Node node) {
    TypeDecl decl = lookup.existing(node.type().decl());
    String args = "(" + list(node.kids().subList(1, node.kids().size())) + ")";
    return node.kid(0).op() == Op.NONE
        ? "new " + type(node.type()) + args
        : expression(node.kid(0)) + ".new " + decl.name() + args;
  }

  private String template(Node node) {
    String text = node.text();
    for (int i = 0; i < node.kids().size(); i++) {
      text = text.replace("{" + i + "}", expression(node.kid(i)));
    }
    return text;
  }

  private String lambda(Node node) {
    Node value = node.kid(0);
    String body =
        value.op() == Op.BLOCK
            ? "{\n" + statements(value.kids(), "          ") + "        }"
            : expression(value);
    return "((" + type(node.type()) + ") ((" + node.text() + ") -> " + body + "))";
  }

  private String methodReference(Node node) {
    return "((%s) %s::%s)"
        .formatted(type(node.type()), receiver(node.kid(0), node.ref()), member(node.ref()));
  }

  private String switchOf(Node node) {
    StringBuilder text = new StringBuilder("switch (" + expression(node.kid(0)) + ") {\n");
    for (Node each : node.kids().subList(1, node.kids().size() - 1)) {
      String label =
          node.op() == Op.ENUM_SWITCH
              ? member(each.ref())
              : type(Type.of(each.ref())) + " " + each.text();
      text.append("      case ").append(label).append(" -> ");
      text.append(expression(each.kid(0))).append(";\n");
    }
    Node otherwise = node.kid(node.kids().size() - 1);
    return "(" + text.append("      default -> ").append(expression(otherwise)).append(";\n    })");
  }

  String classBody(List<Node> overrides, String indent) {
    StringBuilder text = new StringBuilder(" {\n");
    for (Node each : overrides) {
      Method method = (Method) Objects.requireNonNull(lookup.member(each.ref()));
      String[] names = each.text().isEmpty() ? new String[0] : each.text().split(",", -1);
      List<String> params = new ArrayList<>();
      for (int i = 0; i < names.length; i++) {
        Type seen = seenOutside(method.params().get(i).type(), method);
        params.add(type(seen) + " " + names[i]);
      }
      text.append(
          "%s  %s%s %s(%s) {\n"
              .formatted(
                  indent,
                  method.mods().access() == Mods.Access.PRIVATE
                      ? ""
                      : method.mods().access().text(),
                  type(each.type()),
                  method.name(),
                  String.join(", ", params)));
      text.append(statements(each.kids(), indent + "    ")).append(indent).append("  }\n");
    }
    return text.append(indent).append("}").toString();
  }

  private Type seenOutside(Type type, Method method) {
    Type argument = lookup.owner(method).typeArgument();
    Type seen = type.equals(Type.T) && argument != null ? argument : type;
    return seen;
  }

  String statements(List<Node> statements, String indent) {
    return statements.stream().map(each -> statement(each, indent)).collect(Collectors.joining());
  }

  private String block(Node block, String indent) {
    return "{\n" + statements(block.kids(), indent + "  ") + indent + "}";
  }

  private String statement(Node node, String indent) {
    return indent
        + switch (node.op()) {
          case LET -> type(node.type()) + " " + node.text() + " = " + expression(node.kid(0)) + ";";
          case SET -> expression(node.kid(0)) + " = " + expression(node.kid(1)) + ";";
          case SET_LOCAL -> node.text() + " = " + expression(node.kid(0)) + ";";
          case RETURN -> "return " + expression(node.kid(0)) + ";";
          case EVALUATE -> "keep.Keep.use(" + expression(node.kid(0)) + ");";
          case THROW -> "throw new IllegalStateException(\"" + node.text() + "\");";
          case IF ->
              "if (%s) %s else %s"
                  .formatted(
                      expression(node.kid(0)),
                      block(node.kid(1), indent),
                      block(node.kid(2), indent));
          case FOR ->
              "for (int %1$s = 0; %1$s < %2$d; %1$s++) %3$s"
                  .formatted(node.text(), node.ref(), block(node.kid(0), indent));
          case TRY ->
              "try %s catch (RuntimeException %s) %s finally %s"
                  .formatted(
                      block(node.kid(0), indent),
                      node.text(),
                      block(node.kid(1), indent),
                      block(node.kid(2), indent));
          case SYNCHRONIZED -> "synchronized (keep.Keep.LOCK) " + block(node.kid(0), indent);
          case LOCAL_CLASS -> localClass(node, indent);
          default -> throw new IllegalArgumentException("no statement: " + node);
        }
        + "\n";
  }

  private String localClass(Node node, String indent) {
    boolean isInterface = lookup.existing(node.type().decl()).isInterface();
    String name = "Local" + node.text().replaceAll("\\D", "");
    return "class %s %s %s%s\n%s%s %s = new %s();"
        .formatted(
            name,
            isInterface ? "implements" : "extends",
            type(node.type()),
            classBody(node.kids(), indent),
            indent,
            type(node.type()),
            node.text(),
            name);
  }
}
