package dev.liveswap.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A program that has one small group of sources for each way in which one source can feel another:
 * each source has a few switches, and an edit turns some of them. Where {@link RandomProgram} is
 * one shape many times, this is many shapes once.
 */
final class RandomConstructs implements RandomSources {
  private static final int SWITCHES = 4;

  /** Writes a source by its switches; null if it is not there. */
  private interface Writer {
    String write(boolean[] on);
  }

  private final Random random;
  private final Map<String, Writer> writers = new TreeMap<>();
  private final Map<String, boolean[]> switches = new TreeMap<>();
  private Map<String, boolean[]> remembered = Map.of();

  RandomConstructs(long seed) {
    random = new Random(seed);
    addConstantsAndAnnotations();
    addInterfaces();
    addHierarchies();
    addSealedTypesRecordsAndEnums();
    addFilesOfSeveralClasses();
    addNames();
    addInference();
    writers.keySet().forEach(name -> switches.put(name, new boolean[SWITCHES]));
    remember();
  }

  private void add(String name, Writer writer) {
    writers.put(name, writer);
  }

  private void addConstantsAndAnnotations() {
    add(
        "p/K.java",
        on ->
            "package p; public class K { public static "
                + (on[0] ? "" : "final ")
                + (on[1] ? "long" : "int")
                + " A = "
                + (on[2] ? "2" : "1")
                + "; public static final String S = "
                + (on[3] ? "\"a\" + KI.I" : "\"b\"")
                + "; }");
    add(
        "p/KI.java",
        on ->
            "package p; public interface KI { int I = "
                + (on[0] ? "7" : "8")
                + "; "
                + (on[1] ? "char C = 'c';" : "String C = \"c\";")
                + " }");
    add(
        "p/Ann.java",
        on ->
            "package p; import java.lang.annotation.*;"
                + (on[0] ? " @Retention(RetentionPolicy.RUNTIME)" : "")
                + (on[1] ? " @Target(ElementType.TYPE)" : "")
                + " public @interface Ann { int value() default "
                + (on[2] ? "3" : "(int) K.A")
                + "; "
                + (on[3] ? "String text();" : "String text() default \"\";")
                + " }");
    add(
        "q/UseAnn.java",
        on ->
            "package q; @p.Ann"
                + (on[0] ? "(value = p.KI.I, text = p.K.S)" : "")
                + " class UseAnn { "
                + (on[1] ? "@p.Ann(text = \"t\") " : "")
                + "int m(int x) { switch (x) { case p.KI.I: return 1; case "
                + (on[2] ? "(int) p.K.A" : "9")
                + ": return 2; default: return 3; } } }");
    add(
        "q/Inherits.java",
        on -> "package q; public class Inherits" + (on[0] ? "" : " implements p.KI") + " {}");
    add(
        "u/UseInherited.java",
        on -> "package u; class UseInherited { Object o = \"\" + q.Inherits.I + q.Inherits.C; }");
    add(
        "p/package-info.java",
        on ->
            on[0]
                ? null
                : (on[1] ? "@Deprecated " : on[2] ? "@Ann(text = K.S) " : "") + "package p;");
    add(
        "u/Stat.java",
        on ->
            "package u; import static p.K.*; class Stat { String s = S"
                + (on[0] ? " + A" : "")
                + "; }");
  }

  private void addInterfaces() {
    add(
        "p/I.java",
        on ->
            "package p; public interface I"
                + (on[0] ? "<T>" : "")
                + " { "
                + (on[0] ? "T" : "Object")
                + " get(); "
                + (on[1] ? "default String name() { return \"i\"; } " : "")
                + (on[2] ? "static int count() { return 1; } " : "")
                + (on[3] ? "default void extra(java.util.List<String> l) {} " : "")
                + "}");
    add(
        "q/Impl.java",
        on ->
            "package q; public class Impl implements p.I { public "
                + (on[0] ? "String" : "Object")
                + " get() { return null; } "
                + (on[1] ? "public String name() { return \"impl\"; } " : "")
                + (on[2] ? "public void extra(java.util.List l) {} " : "")
                + "}");
    add(
        "u/CallI.java",
        on ->
            "package u; class CallI { p.I i = () -> \"x\"; Object o(q.Impl q) { var v = q.get(); return v"
                + (on[0] ? " + q.name()" : "")
                + (on[1] ? " + String.valueOf(p.I.count())" : "")
                + "; } }");
    add(
        "p/Over.java",
        on ->
            "package p; public class Over { public static int f(Object o) { return 1; } "
                + (on[0] ? "public static String f(Runnable r) { return \"\"; } " : "")
                + (on[1]
                    ? "public static <V> V f(java.util.concurrent.Callable<V> c) { return null; } "
                    : "")
                + (on[2] ? "public static long f(int... n) { return 1; } " : "")
                + (on[3] ? "public static char f(long n) { return 1; } " : "")
                + "}");
    add(
        "u/CallOver.java",
        on ->
            "package u; class CallOver { Object a = p.Over.f("
                + (on[0] ? "1" : on[1] ? "(Runnable) () -> {}" : on[2] ? "1, 2" : "\"\"")
                + "); Object b = p.Over.f('c'); }");
  }

  private void addHierarchies() {
    add(
        "p/Base.java",
        on ->
            "package p; public abstract class Base"
                + (on[0] ? "<T>" : "")
                + " { protected "
                + (on[1] ? "static " : "")
                + "int n; public "
                + (on[2] ? "abstract String a();" : "String a() { return \"\"; }")
                + (on[3] ? " protected Base(int n) { this.n = n; }" : "")
                + " }");
    add(
        "q/Derived.java",
        on ->
            "package q; public class Derived extends p.Base { "
                + (on[0] ? "public Derived() { super(1); } " : "")
                + (on[1] ? "public String a() { return \"d\" + n; } " : "")
                + (on[2] ? "public int n() { return n; } " : "")
                + "}");
    add(
        "u/Leaf.java",
        on ->
            "package u; class Leaf extends q.Derived { "
                + (on[0] ? "String s = a() + n; " : "")
                + (on[1] ? "public String a() { return super.a(); } " : "")
                + (on[2] ? "int n = 5; int m() { return n; } " : "")
                + "}");
    add(
        "p/Ex.java",
        on ->
            "package p; public class Ex extends "
                + (on[0] ? "RuntimeException" : "Exception")
                + " { "
                + (on[1] ? "public Ex(String s) { super(s); } " : "")
                + "}");
    add(
        "q/Throws.java",
        on ->
            "package q; public class Throws { public void t()"
                + (on[0] ? "" : " throws p.Ex")
                + " { } public void u() throws "
                + (on[1] ? "java.io.IOException" : "Exception")
                + " {} }");
    add(
        "u/Catches.java",
        on ->
            "package u; class Catches { void m(q.Throws t)"
                + (on[0] ? " throws Exception" : "")
                + " { try { t.t(); "
                + (on[1] ? "t.u(); " : "")
                + "} catch ("
                + (on[2] ? "RuntimeException" : "p.Ex")
                + " e) { } } }");
  }

  private void addSealedTypesRecordsAndEnums() {
    add(
        "p/S.java",
        on ->
            "package p; public "
                + (on[0] ? "" : "sealed ")
                + "interface S { record A(int x) implements S {} "
                + (on[1] ? "final class B implements S {} " : "record B() implements S {} ")
                + (on[2] ? "enum C implements S { ONE, TWO } " : "")
                + "}");
    add(
        "q/UseS.java",
        on ->
            "package q; class UseS { Object m(p.S s, p.S.B b) { if (s instanceof p.S.A a) { return a.x(); } "
                + (on[0] ? "Runnable r = (Runnable) b; " : "")
                + "return b; } }");
    add(
        "p/R.java",
        on ->
            "package p; public record R("
                + (on[0] ? "long" : "int")
                + " a"
                + (on[1] ? ", String... b" : "")
                + ") { "
                + (on[2] ? "public R { } " : "")
                + (on[3] ? "public static R of() { return null; } " : "")
                + "}");
    add(
        "q/UseR.java",
        on -> "package q; class UseR { Object o = new p.R(1).a()" + (on[0] ? " + 1" : "") + "; }");
    add(
        "p/E.java",
        on ->
            "package p; public enum E { "
                + (on[0] ? "B, A" : "A, B")
                + (on[1] ? ", C" : "")
                + (on[2] ? " { public String toString() { return \"last\"; } }" : "")
                + (on[3] ? "; public int n() { return 1; }" : "")
                + " }");
    add(
        "q/SwE.java",
        on ->
            "package q; class SwE { int m(p.E e) { return switch (e) { case A -> 1; case B -> 2; "
                + (on[0] ? "default -> 3; " : "")
                + "}; } "
                + (on[1]
                    ? "int o(p.E e) { switch (e) { case B: return 1; default: return 2; } }"
                    : "")
                + "}");
    add(
        "u/SwE.java",
        on ->
            on[0]
                ? null
                : "package u; class SwE { class In { int m(p.E e) { switch (e) { case A: return 1; default: return 2; } } } }");
  }

  private void addFilesOfSeveralClasses() {
    add(
        "p/Two.java",
        on ->
            "package p; public class Two { public static int two() { return Side.s(); } } "
                + (on[0] ? "" : side(on[1]))
                + (on[2] ? " class Third extends Side {}" : ""));
    add("p/Side.java", on -> on[0] ? "package p; " + side(on[1]) : null);
    add("p/Oddly.java", on -> on[0] ? "package p; " + side(on[1]) : "package p; class Named {}");
    add(
        "p/UseSide.java",
        on ->
            "package p; class UseSide { long n = Side.s(); "
                + (on[0] ? "Object t = new Third(); " : "")
                + "}");
    add(
        "p/Outer.java",
        on ->
            "package p; public class Outer { "
                + (on[0] ? "private int v; " : "public int v; ")
                + "public "
                + (on[1] ? "static " : "")
                + "class In { public class Deep { public int w() { return "
                + (on[2] ? "1" : "2")
                + "; } } } "
                + (on[3] ? "Runnable r = new Runnable() { public void run() {} }; " : "")
                + "}");
    add(
        "q/UseOuter.java",
        on ->
            "package q; class UseOuter { int m(p.Outer.In.Deep d) { return d.w(); } "
                + (on[0] ? "Object o = new p.Outer().v; " : "")
                + (on[1] ? "Object i = new p.Outer.In(); " : "")
                + (on[2] ? "Object j = new p.Outer().new In(); " : "")
                + "}");
  }

  private static String side(boolean wide) {
    return "class Side { static " + (wide ? "long" : "int") + " s() { return 1; } }";
  }

  private void addNames() {
    add("p/Thing.java", on -> on[0] ? null : "package p; public class Thing { public int p; }");
    add("u/Thing.java", on -> on[0] ? "package u; class Thing { int p; int u; }" : null);
    add(
        "q/Thing.java",
        on -> on[0] ? "package q; public class Thing { public int q; public long p; }" : null);
    add(
        "u/Names.java",
        on ->
            "package u; "
                + (on[0] ? "import p.*; " : "")
                + (on[1] ? "import q.*; " : "")
                + (on[2] ? "import q.Thing; " : "")
                + "class Names { Object o = new Object() { Object t(java.util.List<?> l) { return l; } }; "
                + (on[3] ? "Object m(Thing t) { return t.p; } " : "")
                + "}");
    add(
        "q/Holder.java",
        on ->
            "package q; public class Holder { public "
                + (on[0] ? "static class String {} " : "int n; ")
                + "public "
                + (on[1] ? "java.lang." : "")
                + "String s; }");
    add(
        "u/UseHolder.java",
        on -> "package u; class UseHolder extends q.Holder { Object o = new String(); }");
  }

  private void addInference() {
    add(
        "p/First.java",
        on -> "package p; public class First { public static Second get() { return null; } }");
    add(
        "p/Second.java",
        on ->
            "package p; public class Second"
                + (on[0] ? " extends Other" : "")
                + " { public "
                + (on[1] ? "java.util.List<Third3>" : "java.util.List<? extends Third3>")
                + " list() { return null; } }");
    add(
        "p/Other.java",
        on -> "package p; public class Other { " + (on[0] ? "public int list;" : "") + " }");
    add(
        "p/Third3.java",
        on ->
            "package p; public class Third3"
                + (on[0] ? " implements Comparable<Third3>" : "")
                + " { public "
                + (on[1] ? "long" : "int")
                + " end() { return 1; } "
                + (on[2] ? "" : "public int compareTo(Third3 o) { return 0; } ")
                + "}");
    add(
        "u/Chain.java",
        on ->
            "package u; class Chain { Object o = p.First.get().list().get(0).end(); "
                + (on[0]
                    ? "void m() { for (var t : p.First.get().list()) { System.out.println(t.end()); } } "
                    : "")
                + (on[1]
                    ? "Object s = p.First.get().list().stream().map(t -> t.end()).toList(); "
                    : "")
                + (on[2] ? "Object x = java.util.Collections.max(p.First.get().list()); " : "")
                + "}");
  }

  @Override
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    writers.forEach(
        (name, writer) -> {
          String text = writer.write(switches.get(name));
          if (text != null) {
            sources.put(name, text);
          }
        });
    return sources;
  }

  @Override
  public void edit() {
    List<String> names = new ArrayList<>(switches.keySet());
    int edits = 1 + random.nextInt(2);
    for (int i = 0; i < edits; i++) {
      boolean[] on = switches.get(names.get(random.nextInt(names.size())));
      int which = random.nextInt(SWITCHES);
      on[which] = !on[which];
    }
  }

  @Override
  public void remember() {
    Map<String, boolean[]> copy = new TreeMap<>();
    switches.forEach((name, on) -> copy.put(name, on.clone()));
    remembered = copy;
  }

  @Override
  public void undo() {
    remembered.forEach((name, on) -> switches.put(name, on.clone()));
  }
}
