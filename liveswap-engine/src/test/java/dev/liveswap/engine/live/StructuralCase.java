package dev.liveswap.engine.live;

import java.util.List;

/**
 * An edit.
 *
 * @param name what it does
 * @param detail what one of its reports has to mention
 */
record StructuralCase(String name, String detail, List<String> v0, List<String> v1) {
  /** All that reflection says of a class, for the probes. */
  private static final String LOOK =
      """
      import java.util.*;
      class Look {
        static String at(Class<?> type) throws Exception {
          TreeSet<String> all = new TreeSet<>();
          for (var each : type.getDeclaredMethods()) all.add(each.toGenericString());
          for (var each : type.getDeclaredConstructors()) all.add(each.toGenericString());
          StringBuilder fields = new StringBuilder();
          for (var each : type.getDeclaredFields()) fields.append(each.toGenericString()).append(',');
          return type.getSimpleName() + all + fields;
        }
        static String call(Object target, Class<?> type, String method) throws Exception {
          try {
            var found = type.getDeclaredMethod(method);
            found.setAccessible(true);
            return method + "=" + found.invoke(target);
          } catch (NoSuchMethodException e) {
            return "no " + method;
          }
        }
        static String get(Object target, Class<?> type, String field) throws Exception {
          try {
            var found = type.getDeclaredField(field);
            found.setAccessible(true);
            return field + "=" + found.get(target);
          } catch (NoSuchFieldException e) {
            return "no " + field;
          }
        }
      }
      """;

  static final List<StructuralCase> ALL =
      List.of(
          edit(
              "added-methods",
              "+method total(int)",
              """
              class Cart { int n = 3; }
              """,
              """
              class Cart {
                int n = 3;
                int total(int x) { return n * x + secret(); }
                private int secret() { return 7; }
                static String name() { return "cart"; }
              }
              """,
              probe("\"-\"", "Look.call(null, Cart.class, \"name\")", "Cart"),
              probe(
                  "\"-\" + CART.total(2) + Cart.name() + ((java.util.function.IntUnaryOperator) CART::total).applyAsInt(5)"
                      + " + java.util.stream.IntStream.of(1, 2).map(i -> CART.total(i)).sum()",
                  "Look.call(null, Cart.class, \"name\")",
                  "Cart")),
          edit(
              "renamed-method",
              "-method before()",
              "class Cart { String before() { return \"b\"; } String use() { return before(); } }",
              "class Cart { String after() { return \"a\"; } String use() { return after(); } }",
              probe(
                  "CART.use() + CART.before()", "Look.call(CART, Cart.class, \"before\")", "Cart"),
              probe(
                  "CART.use() + CART.after()", "Look.call(CART, Cart.class, \"before\")", "Cart")),
          edit(
              "override-seen-by-the-jdk",
              "+method toString()",
              "class Cart { public int hashCode() { return 5; } }",
              "class Cart { public int hashCode() { return 5; } public String toString() { return \"Cart!\"; } }",
              probe(
                  "String.valueOf(CART).replace(\"@5\", \"\")",
                  "java.util.List.of(CART).toString()",
                  "Cart"),
              probe(
                  "String.valueOf(CART).replace(\"@5\", \"\")",
                  "java.util.List.of(CART).toString()",
                  "Cart")),
          edit(
              "added-field-with-initializer",
              "+field names",
              "class Cart { int n = 1; }",
              """
              class Cart {
                int n = 1;
                private final java.util.List<String> names = new java.util.ArrayList<>(java.util.List.of("x"));
                String all() { return names + "" + n; }
              }
              """,
              probe("CART.n", "Look.get(CART, Cart.class, \"names\")", "Cart"),
              probe(
                  "CART.n + CART.all() + new Cart().all()",
                  "Look.get(CART, Cart.class, \"names\")",
                  "Cart")),
          edit(
              "added-static-field",
              "+field RATE",
              "class Cart { static int used = 4; }",
              "class Cart { static int used = 4; static int RATE = used + 10; static final String NAME = new String(\"n\"); }",
              probe("Cart.used", "Look.get(null, Cart.class, \"RATE\")", "Cart"),
              probe(
                  "Cart.used + Cart.RATE + Cart.NAME",
                  "Look.get(null, Cart.class, \"RATE\")",
                  "Cart")),
          edit(
              "changed-static-initializer",
              "Cart",
              "class Cart { static String text = \"old\".trim(); static final Object FIXED = \"f1\".trim(); }",
              "class Cart { static String text = \"new\".trim(); static final Object FIXED = \"f2\".trim(); }",
              probe("Cart.text + Cart.FIXED", "Look.get(null, Cart.class, \"FIXED\")", "Cart"),
              probe("Cart.text + Cart.FIXED", "Look.get(null, Cart.class, \"FIXED\")", "Cart")),
          edit(
              "changed-constant",
              "LIMIT",
              "class Cart { static final int LIMIT = 5; int limit() { return LIMIT; } }",
              "class Cart { static final int LIMIT = 6; int limit() { return LIMIT; } }",
              probe("CART.limit()", "Look.get(null, Cart.class, \"LIMIT\")", "Cart"),
              probe("CART.limit() + 0", "Look.get(null, Cart.class, \"LIMIT\")", "Cart")),
          edit(
              "added-constructor",
              "+constructor Cart(int)",
              "class Cart { int n; Cart() { n = 1; } }",
              "class Cart { int n; Cart() { n = 1; } Cart(int n) { this.n = n; } }",
              probe("new Cart().n", "Cart.class.getDeclaredConstructors().length", "Cart"),
              probe(
                  "new Cart().n + new Cart(9).n",
                  "Cart.class.getDeclaredConstructor(int.class).newInstance(4).n",
                  "Cart")),
          edit(
              "lambda-inserted-before-another",
              "Cart",
              """
              import java.util.function.*;
              class Cart {
                static String all() { Supplier<String> s = () -> "second"; return s.get(); }
              }
              """,
              """
              import java.util.function.*;
              class Cart {
                static String all() {
                  Supplier<String> f = () -> "first"; Supplier<String> s = () -> "second"; return f.get() + s.get();
                }
              }
              """,
              probe("Cart.all()", "\"\"", "Cart"),
              probe("Cart.all()", "\"\"", "Cart")),
          edit(
              "added-interface-default",
              "+method twice()",
              List.of(
                  "interface Priced { int price(); }",
                  "class Cart implements Priced { public int price() { return 4; } }"),
              List.of(
                  "interface Priced { int price(); default int twice() { return 2 * price(); } static int zero() { return 0; } }",
                  "class Cart implements Priced { public int price() { return 4; } }"),
              probe("CART.price()", "Look.at(Priced.class)", "Cart"),
              probe(
                  "CART.price() + CART.twice() + Priced.zero() + ((Priced) CART).twice()",
                  "Look.at(Priced.class)",
                  "Cart")),
          edit(
              "changed-return-type",
              "id()",
              List.of(
                  "class Cart { int id() { return 7; } }",
                  "class User { static String see(Cart c) { return \"\" + c.id(); } }"),
              List.of(
                  "class Cart { long id() { return 7000000000L; } }",
                  "class User { static String see(Cart c) { return \"\" + c.id(); } }"),
              probe("User.see(CART)", "Look.call(CART, Cart.class, \"id\")", "Cart"),
              probe("User.see(CART)", "Look.call(CART, Cart.class, \"id\")", "Cart")),
          edit(
              "static-becomes-instance",
              "m()",
              "class Cart { int n = 8; static String m() { return \"s\"; } }",
              "class Cart { int n = 8; String m() { return \"i\" + n; } }",
              probe("Cart.m()", "Look.call(CART, Cart.class, \"m\")", "Cart"),
              probe("CART.m()", "Look.call(CART, Cart.class, \"m\")", "Cart")),
          edit(
              "visibility-and-finality",
              "m()",
              "class Cart { private String m() { return \"m\"; } String u() { return m(); } final int k = new java.util.ArrayList<>().size(); }",
              "class Cart { public String m() { return \"M\"; } String u() { return m(); } int k = new java.util.ArrayList<>().size(); }",
              probe("CART.u()", "Look.call(CART, Cart.class, \"m\")", "Cart"),
              probe("CART.u() + CART.m()", "Look.call(CART, Cart.class, \"m\")", "Cart")),
          edit(
              "changed-field-type",
              "count",
              "class Cart { static int count = 1; java.util.List<String> l; }",
              "class Cart { static long count = 2; java.util.List<Integer> l; }",
              probe("Cart.count", "Look.get(null, Cart.class, \"count\")", "Cart"),
              probe("Cart.count", "Look.get(null, Cart.class, \"count\")", "Cart")),
          edit(
              "override-of-a-reloadable-superclass",
              "+method who()",
              List.of(
                  "class Base { String who() { return \"base\"; } }",
                  "class Cart extends Base { }"),
              List.of(
                  "class Base { String who() { return \"base\"; } }",
                  "class Cart extends Base { @Override String who() { return \"cart+\" + super.who(); } }"),
              probe(
                  "CART.who() + ((Base) CART).who() + new Base().who()",
                  "Look.call(new Base(), Base.class, \"who\")",
                  "Cart"),
              probe(
                  "CART.who() + ((Base) CART).who() + new Base().who()",
                  "Look.call(new Base(), Base.class, \"who\")",
                  "Cart")),
          edit(
              "stack-trace-of-an-added-method",
              "+method fail()",
              "class Cart { String go() { return \"fine\"; } }",
              "class Cart {\n String go() { return fail(); }\n private String fail() { throw new IllegalStateException(\"x\"); } }",
              probe("trace()", "\"\"", "Cart"),
              probe("trace()", "\"\"", "Cart")),
          edit(
              "new-class-that-uses-an-added-method",
              "+method added()",
              List.of("class Cart { }"),
              List.of(
                  "class Cart { String added() { return \"added\"; } }",
                  "class Helper { static String help(Cart c) { return \"helped \" + c.added(); } }"),
              probe("\"\"", "\"\"", "Cart"),
              probe("Helper.help(CART)", "Look.at(Helper.class)", "Cart")),
          edit(
              "method-handles",
              "+method added(String)",
              "class Cart { String old(String s) { return s; } }",
              "class Cart { String old(String s) { return s; } String added(String s) { return s + s; } }",
              probe("handle()", "\"\"", "Cart"),
              probe("handle()", "\"\"", "Cart")));

  private static String probe(String value, String reflected, String type) {
    return """
    import java.lang.invoke.*;
    public class Probe {
      static final Cart CART = new Cart();
      public static String run() throws Exception {
        return "v " + (VALUE) + "\\nr " + (REFLECTED) + "\\nl " + Look.at(TYPE.class);
      }
      static String trace() throws Exception {
        try {
          return String.valueOf(Cart.class.getDeclaredMethod("go").invoke(CART));
        } catch (java.lang.reflect.InvocationTargetException e) {
          StringBuilder text = new StringBuilder(e.getCause().toString());
          for (StackTraceElement at : e.getCause().getStackTrace()) {
            if (at.getClassName().startsWith("Cart")) text.append(" at ").append(at);
          }
          return text.toString();
        }
      }
      static String handle() throws Exception {
        try {
          MethodHandle found =
              MethodHandles.lookup().findVirtual(Cart.class, "added", MethodType.methodType(String.class, String.class));
          return (String) found.invoke(CART, "a");
        } catch (NoSuchMethodException e) {
          return "none";
        } catch (Throwable e) {
          throw new Exception(e);
        }
      }
    }
    """
        .replace("VALUE", value)
        .replace("REFLECTED", reflected)
        .replace("TYPE", type);
  }

  private static StructuralCase edit(
      String name, String detail, String v0, String v1, String probe0, String probe1) {
    return edit(name, detail, List.of(v0), List.of(v1), probe0, probe1);
  }

  private static StructuralCase edit(
      String name, String detail, List<String> v0, List<String> v1, String probe0, String probe1) {
    return new StructuralCase(name, detail, with(v0, probe0), with(v1, probe1));
  }

  private static List<String> with(List<String> sources, String probe) {
    return java.util.stream.Stream.concat(sources.stream(), java.util.stream.Stream.of(probe, LOOK))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
