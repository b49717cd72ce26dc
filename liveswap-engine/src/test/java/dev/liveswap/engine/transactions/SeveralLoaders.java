package dev.liveswap.engine.transactions;

import dev.liveswap.api.Outcome;
import dev.liveswap.engine.ClassUpdate;
import dev.liveswap.engine.Engine;
import dev.liveswap.engine.Scope;
import dev.liveswap.engine.support.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs whose classes are spread over class loaders. */
final class SeveralLoaders {
  private static final String BASE =
      "public class Base { %s public String name() { return \"base%s\"; } }";
  private static final String ADDED =
      "public static int count = 40; public static String hello() { return \"hello\" + ++count; }"
          + " public String kind() { return \"k\" + extra; } public int extra = 3;";

  private SeveralLoaders() {}

  static void children(Engine engine) throws Exception {
    Reloading parent = Reloading.of(engine, BASE.formatted("", 0));
    String[] v0 = {
      "public class Part { static String run() { return new Sub().name(); } }",
      "public class Sub extends Base { }"
    };
    Reloading one = child(engine, parent, v0);
    Reloading two = child(engine, parent, v0);
    Scenarios.same(one.call("Part", "run"), "base0");
    Scenarios.same(two.call("Part", "run"), "base0");

    // An added method of the parent's class, called by a child's class in the same reload.
    String[] v1 = {
      BASE.formatted(ADDED, 1),
      "public class Part { static String run() { return Base.hello() + new Sub().kind(); } }",
      "public class Sub extends Base { }"
    };
    Outcome outcome = one.reload(Sources.compile(v1));
    Scenarios.check(outcome.verdict().isLive(), outcome);
    Scenarios.same(one.call("Part", "run"), "hello41k3");
    Scenarios.same(two.call("Part", "run"), "base1");

    // The other child follows, and overrides the added method.
    String[] v2 = {
      "public class Part { static String run() { return Base.hello() + new Sub().kind(); } }",
      "public class Sub extends Base { public String kind() { return \"two\"; } }"
    };
    Map<String, byte[]> second = Sources.compile(v1[0], v2[0], v2[1]);
    second.remove("Base");
    outcome = two.reload(second);
    Scenarios.check(outcome.verdict().isLive() || outcome.toString().contains("Sub"), outcome);
    if (outcome.verdict().isLive()) {
      Scenarios.same(two.call("Part", "run"), "hello42two");
    }
    Scenarios.same(one.call("Part", "run"), outcome.verdict().isLive() ? "hello43k3" : "hello42k3");

    // Only the parent's class changes: what the children call is gone.
    outcome = parent.edit(BASE.formatted("", 2));
    Scenarios.check(outcome.verdict().isLive(), outcome);
    Scenarios.same(one.call("Part", "run"), "NoSuchMethodError");
    outcome = parent.edit(BASE.formatted(ADDED, 3));
    Scenarios.check(outcome.verdict().isLive(), outcome);
    Scenarios.same(one.call("Part", "run"), "hello41k3");
  }

  static void sameName(Engine engine) throws Exception {
    String v0 = "class App { static String run() { return \"v0\"; } }";
    String v1 =
        "class App { static int calls = 10; static String run() { return twice(\"v1\"); }"
            + " static String twice(String s) { return s + s + ++calls; } }";
    Reloading one = Reloading.of(engine, v0);
    Reloading two = Reloading.of(engine, v0);
    one.call("App", "run");
    two.call("App", "run");

    // Both copies came from one folder, and are edited by one save.
    List<ClassUpdate> updates = new ArrayList<>();
    Sources.compile(v1)
        .forEach(
            (name, classFile) ->
                updates.add(
                    new ClassUpdate(name, classFile, null, new Scope.FromOrigin(o -> true))));
    Outcome outcome = engine.reload(updates);
    Scenarios.check(outcome.verdict().isLive(), outcome);
    Scenarios.same(one.call("App", "run"), "v1v111");
    Scenarios.same(one.call("App", "run"), "v1v112");
    Scenarios.same(two.call("App", "run"), "v1v111");

    // One alone goes back.
    one.live(v0);
    Scenarios.same(one.call("App", "run"), "v0");
    Scenarios.same(two.call("App", "run"), "v1v112");
  }

  /** A class joins a nest, and an edit of the hierarchy has other loaders' classes looked at. */
  static void nestGrows(Engine engine) throws Exception {
    String[] v1 = {
      "public interface Named { default String named() { return \"named\"; } }",
      "public class Base implements Named { public String name() { return Kind.B.get() + named(); }"
          + " private enum Kind { A, B { String get() { return \"b\"; } };"
          + " String get() { return \"a\"; } } }"
    };
    // A stranger, who asks for types as well.
    Reloading other =
        Reloading.of(
            engine,
            "class App { enum Kind { A } static String run() { return \"\" + Kind.valueOf(\"A\"); }"
                + " }");
    Scenarios.same(other.call("App", "run"), "A");
    Reloading parent = Reloading.of(engine, BASE.formatted("", 0));
    Reloading child =
        child(
            engine,
            parent,
            "public class Part { static String run() { return new Sub().name(); } }",
            "public class Sub extends Base { }");
    Scenarios.same(child.call("Part", "run"), "base0");

    parent.live(v1);
    Scenarios.same(child.call("Part", "run"), "bnamed");
    parent.live(BASE.formatted("", 2));
    Scenarios.same(child.call("Part", "run"), "base2");
    Scenarios.same(other.call("App", "run"), "A");
  }

  private static Reloading child(Engine engine, Reloading parent, String... sources) {
    Reloading child = new Reloading(engine, parent);
    Map<String, byte[]> classFiles = Sources.compile(concat(BASE.formatted("", 0), sources));
    classFiles.remove("Base");
    child.add(classFiles);
    return child;
  }

  private static String[] concat(String first, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    all.add(0, first);
    return all.toArray(new String[0]);
  }
}
