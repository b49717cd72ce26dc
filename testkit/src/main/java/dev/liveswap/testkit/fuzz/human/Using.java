package dev.liveswap.testkit.fuzz.human;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.liveswap.testkit.fuzz.make.Dice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something new that is used where a method returns a string. In the templates {@code $} stands for
 * the expression that was returned, and {@code #} for the number of the edit.
 *
 * @param name what it is called
 * @param member what comes into the class; empty where nothing does
 * @param statement in the place of the statement
 * @param needs where it can stand
 * @param newClass a class in a file of its own, {@code shop.util.Extra#}; empty for none
 */
record Using(String name, String member, String statement, Needs needs, String newClass) {
  enum Needs {
    NOTHING,
    OBJECT,
    FIELDS
  }

  private static final String OPERATOR = "java.util.function.UnaryOperator<String>";

  private static final List<Using> ALL =
      List.of(
          of(
              "static method",
              "private static String decorated#(String text) { return text + \"~#\"; }",
              "return decorated#($);"),
          ofObject(
              "method",
              "private String marked#(String text) { return \"<\" + text + \">\"; }",
              "return marked#($);"),
          new Using(
              "field",
              "private final java.util.Map<String, String> labels# = new java.util.HashMap<>(java.util.Map.of(\"a\", \"l#\"));",
              "return $ + labels#.get(\"a\");",
              Needs.FIELDS,
              ""),
          new Using(
              "field and method",
              "private int seen# = #; private int seen#() { return seen#; }",
              "return $ + seen#();",
              Needs.FIELDS,
              ""),
          of("constant", "static final String SUFFIX_# = \" s#\";", "return $ + SUFFIX_#;"),
          of(
              "computed constant",
              "static final java.util.List<String> WORDS_# = java.util.Arrays.asList(\"w\", \"#\");",
              "return $ + String.join(\"\", WORDS_#);"),
          of(
              "nested record",
              "record Pair#(String first, int second) { Pair# { second++; } }",
              "return new Pair#($, #).toString();"),
          of(
              "nested enum",
              "enum Mode# { ON, OFF { @Override String text() { return \"off\"; } }; String text() { return name(); } }",
              "return $ + Mode#.valueOf(\"OFF\").text() + Mode#.ON.text();"),
          of(
              "nested interface",
              "interface Part# { String part(); default String twice() { return part() + part(); } }",
              "Part# part# = () -> \"p#\"; return $ + part#.twice();"),
          ofObject(
              "inner class",
              "class Box# { final String in; Box#(String in) { this.in = in; } String text() { return in + hash#(); } }  private int hash#() { return #; }",
              "return new Box#($).text();"),
          of(
              "generic method",
              "private static <T extends Comparable<T>> T larger#(T a, T b) { return a.compareTo(b) > 0 ? a : b; }",
              "return larger#($, \"b\");"),
          of(
              "anonymous class",
              "",
              "return new "
                  + OPERATOR
                  + "() { @Override public String apply(String s) { return s + \"!#\"; } }.apply($);"),
          of("lambda", "", "return ((" + OPERATOR + ") s -> s + \"?#\").apply($);"),
          of(
              "capturing lambda",
              "",
              "String tail# = \"t#\"; java.util.function.Supplier<String> all# = () -> tail# + tail#; return $ + all#.get();"),
          of(
              "method reference",
              "",
              "return java.util.Optional.of($).map(String::trim).orElse(\"\");"),
          of(
              "constructor reference",
              "",
              "return java.util.stream.Stream.of($).map(StringBuilder::new).map(b -> b.append(\"c#\")).collect(java.util.stream.Collectors.joining());"),
          of(
              "local record",
              "",
              "record Local#(String text) {} return new Local#($).text() + \"#\";"),
          of(
              "local class",
              "",
              "class Local# { String of(String s) { return s + \"l#\"; } } return new Local#().of($);"),
          of(
              "switch",
              "",
              "return switch (# % 3) { case 0 -> $; case 1 -> $ + \"one\"; default -> { String other = $; yield other + \"more\"; } };"),
          of(
              "string switch",
              "",
              "String key# = $; switch (key#.length() > 4 ? \"long\" : \"short\") { case \"long\": return key# + \" long\"; case \"short\": return key#; default: return \"\"; }"),
          of("try", "", "try { return $; } finally { shop.util.Log.debug(\"done #\"); }"),
          of(
              "try with resources",
              "",
              "try (java.io.StringWriter w# = new java.io.StringWriter()) { w#.append($).append('#'); return w#.toString(); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }"
                  .replace("'#'", "\"#\"")),
          of("assert", "", "assert # >= 0 : \"never\"; return $;"),
          of(
              "loop",
              "",
              "StringBuilder b# = new StringBuilder($); for (int i = 0; i < # % 3; i++) { b#.append(i); } return b#.toString();"),
          of("variable", "", "String text# = $; return text#.isEmpty() ? \"empty\" : text#;"),
          of("format", "", "return String.format(\"%s.\", $);"),
          of("text block", "", "return $ + \"\"\"\n          block\n          #\"\"\";"),
          of(
              "synchronized",
              "private static final Object LOCK_# = new Object();",
              "synchronized (LOCK_#) { return $; }"),
          of(
              "varargs",
              "private static String glued#(Object... parts) { return java.util.Arrays.toString(parts); }",
              "return glued#($, #, 'c');"),
          new Using(
              "new class",
              "",
              "return shop.util.Extra#.of($).text();",
              Needs.NOTHING,
              "package shop.util;\n\npublic record Extra#(String text) {\n  public static Extra# of(String text) {\n    return new Extra#(text + \" x#\");\n  }\n}\n"),
          new Using(
              "new generic class",
              "",
              "return new shop.util.Extra#<>($).map(s -> s + \"#\").get();",
              Needs.NOTHING,
              "package shop.util;\n\nimport java.util.function.Function;\n\npublic class Extra#<T> {\n  private final T value;\n\n  public Extra#(T value) {\n    this.value = value;\n  }\n\n  public <R> Extra#<R> map(Function<? super T, ? extends R> change) {\n    return new Extra#<>(change.apply(value));\n  }\n\n  public T get() {\n    return value;\n  }\n}\n"));

  private static Using of(String name, String member, String statement) {
    return new Using(name, member, statement, Needs.NOTHING, "");
  }

  private static Using ofObject(String name, String member, String statement) {
    return new Using(name, member, statement, Needs.OBJECT, "");
  }

  static Using any(Dice dice) {
    return dice.of(ALL);
  }

  /** The edit, or null where it cannot stand. */
  @Nullable Change at(Places.Text place, Source source, Change change, int number) {
    ClassTree owner = place.in().owner();
    boolean isInterface = owner.getKind() == Tree.Kind.INTERFACE;
    boolean hasFields = owner.getKind() == Tree.Kind.CLASS || owner.getKind() == Tree.Kind.ENUM;
    if ((needs == Needs.OBJECT && (place.in().isStatic() || isInterface))
        || (needs == Needs.FIELDS && (place.in().isStatic() || !hasFields))) {
      return null;
    }
    String expression = "(" + source.of(place.statement().getExpression()) + ")";
    String code = numbered(statement, number).replace("$", expression);
    // A block of its own: it may stand behind an if.
    change.replace(
        source.start(place.statement()), source.end(place.statement()), "{ " + code + " }");
    if (!member.isEmpty()) {
      String text = numbered(member, number);
      String fitting = isInterface ? text.replace("private static final ", "") : text;
      change.insert(source.end(owner) - 1, "\n  " + fitting + "\n");
    }
    if (!newClass.isEmpty()) {
      change.put("shop.util.Extra" + number, numbered(newClass, number));
    }
    return change;
  }

  private static String numbered(String template, int number) {
    return template.replace("#", String.valueOf(number));
  }
}
