package dev.liveswap.compiler;

import static dev.liveswap.compiler.ProgramUnderTest.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.SourceModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code save()} compares the class folder with a clean build, byte for byte. */
class IncrementalCompilerTest {
  @TempDir Path folder;
  private ProgramUnderTest program;

  @BeforeEach
  void aShop() throws IOException {
    program = ProgramUnderTest.in(folder);
    program
        .write(
            "shop/Order.java",
            """
            package shop;
            public class Order extends Base {
              public static final int TAX = 19;
              private int secret = 1;
              public int total(int net) { return net * (100 + TAX) / 100 + secret; }
              public static class Line { public int count; }
              Runnable printer() { return () -> System.out.println(total(1)); }
            }
            """)
        .write(
            "shop/Base.java",
            "package shop; public class Base { public String id() { return \"b\"; } }")
        .write(
            "shop/Client.java",
            """
            package shop;
            public class Client { int pay(Order order) { return order.total(100); } }
            """)
        .write(
            "shop/Constants.java",
            "package shop; public class Constants { int now() { return Order.TAX; } }")
        .write(
            "shop/Other.java",
            "package shop; public class Other { String id(Order order) { return order.id(); } }")
        .write("shop/Alone.java", "package shop; public class Alone { int one() { return 1; } }")
        .save();
  }

  @AfterEach
  void close() throws IOException {
    program.close();
  }

  @Test
  void aBodyEditCompilesItsSourceOnly() throws IOException {
    Compiled compiled = program.replace("shop/Order.java", "+ secret", "- secret").save();

    assertThat(names(compiled)).containsExactly("Order.java");
    assertThat(compiled.reason()).contains("1 edited source of app");
    assertThat(compiled.outputs().get(0).classes())
        .containsOnlyKeys("shop.Order", "shop.Order$Line");
  }

  @Test
  void aPrivateMemberIsNobodyElsesBusiness() throws IOException {
    Compiled compiled =
        program
            .replace(
                "shop/Order.java",
                "private int secret = 1;",
                "private long secret = helper(); private int helper() { return 3; }")
            .replace("shop/Order.java", "return net", "return (int) net")
            .replace("shop/Order.java", "+ secret", "+ (int) secret")
            .save();

    assertThat(names(compiled)).containsExactly("Order.java");
  }

  @Test
  void aNewAnonymousClassIsNobodyElsesBusiness() throws IOException {
    Compiled compiled =
        program
            .replace(
                "shop/Order.java",
                "() -> System.out.println(total(1))",
                "new Runnable() { public void run() { System.out.println(total(1)); } }")
            .save();

    assertThat(names(compiled)).containsExactly("Order.java");
    assertThat(compiled.outputs().get(0).classes()).containsKey("shop.Order$1");

    Compiled back =
        program
            .replace(
                "shop/Order.java",
                "new Runnable() { public void run() { System.out.println(total(1)); } }",
                "() -> System.out.println(total(1))")
            .save();
    assertThat(back.outputs().get(0).deletedClasses()).containsExactly("shop.Order$1");
  }

  @Test
  void aChangedSignatureTakesItsUsersAlong() throws IOException {
    Compiled compiled =
        program
            .replace("shop/Order.java", "int total(int net)", "int total(long net)")
            .replace("shop/Order.java", "return net * ", "return (int) net * ")
            .save();

    assertThat(names(compiled)).contains("Order.java", "Client.java").doesNotContain("Alone.java");
    assertThat(compiled.reason()).contains("what others see of shop.Order changed");
  }

  @Test
  void aMemberAddedToASuperclassIsFeltThroughTheSubclass() throws IOException {
    Compiled compiled =
        program
            .replace(
                "shop/Base.java",
                "public String id() { return \"b\"; }",
                "public CharSequence id() { return \"b\"; }")
            .write(
                "shop/Other.java",
                "package shop; public class Other { CharSequence id(Order order) { return order.id(); } }")
            .save();

    assertThat(names(compiled)).contains("Base.java", "Order.java", "Other.java");
  }

  @Test
  void aChangedConstantIsInlinedAnew() throws IOException {
    Compiled compiled = program.replace("shop/Order.java", "TAX = 19", "TAX = 7").save();

    assertThat(names(compiled)).contains("Constants.java").doesNotContain("Alone.java");
  }

  @Test
  void aConstantIsFeltThroughASubclassAndAStaticImportButNotByANamesake() throws IOException {
    program
        .write(
            "shop/Rates.java",
            "package shop; public class Rates { public static final int T = 1; }")
        .write("shop/Local.java", "package shop; public class Local extends Rates {}")
        .write("shop/ByName.java", "package shop; class ByName { int t = Local.T; }")
        .write(
            "shop/ByImport.java",
            "package shop; import static shop.Local.*; class ByImport { int t = T; }")
        .write("shop/Inherits.java", "package shop; class Inherits extends Local { int t = T; }")
        .write("shop/Namesake.java", "package shop; class Namesake { static final int T = 5; }")
        .save();

    Compiled compiled = program.replace("shop/Rates.java", "T = 1", "T = 2").save();

    assertThat(names(compiled))
        .contains("Rates.java", "ByName.java", "ByImport.java", "Inherits.java")
        .doesNotContain("Namesake.java");
  }

  @Test
  void aDeletedSourceDeletesItsClassesNestedOnesToo() throws IOException {
    program
        .write(
            "shop/Gone.java",
            "package shop; class Gone { class Inner {} Runnable r = new Runnable() { public void run() {} }; } class Side {}")
        .save();
    Compiled compiled = program.delete("shop/Gone.java").save();

    assertThat(compiled.outputs().get(0).deletedClasses())
        .containsExactlyInAnyOrder("shop.Gone", "shop.Gone$Inner", "shop.Gone$1", "shop.Side");
  }

  @Test
  void deletingWhatIsStillUsedFailsAndChangesNothing() throws IOException {
    var before = program.classFiles();
    Failed failed = program.delete("shop/Order.java").saveWithError();

    assertThat(failed.problems()).extracting(Problem::place).contains("app/src/shop/Client.java");
    assertThat(program.classFiles()).isEqualTo(before);
  }

  @Test
  void deletingAnUnusedImportsTargetIsAnErrorAsInACleanBuild() throws IOException {
    program
        .write("shop/sub/Helper.java", "package shop.sub; public class Helper {}")
        .write("shop/Importer.java", "package shop; import shop.sub.Helper; class Importer {}")
        .save();

    Failed failed = program.delete("shop/sub/Helper.java").saveWithError();

    assertThat(failed.problems().get(0).place()).isEqualTo("app/src/shop/Importer.java");
  }

  @Test
  void aRenamedClassTakesItsSourceFileAlong() throws IOException {
    String text = Files.readString(program.source("shop/Alone.java"));
    Compiled compiled =
        program
            .delete("shop/Alone.java")
            .write("shop/Single.java", text.replace("Alone", "Single"))
            .save();

    assertThat(compiled.outputs().get(0).deletedClasses()).containsExactly("shop.Alone");
    assertThat(compiled.outputs().get(0).classes()).containsOnlyKeys("shop.Single");
  }

  @Test
  void aClassMayMoveToAFileOfAnotherName() throws IOException {
    program.write("shop/Two.java", "package shop; class Two {} class Three {}").save();
    program
        .write("shop/Two.java", "package shop; class Two {}")
        .write("shop/Four.java", "package shop; class Three { int x; }")
        .save();
    program.delete("shop/Four.java").save();
  }

  @Test
  void aClassDeclaredTwiceIsAnErrorAsInACleanBuild() {
    Failed failed =
        program.write("shop/Second.java", "package shop; class Alone {}").saveWithError();

    assertThat(failed.problems())
        .extracting(Problem::code)
        .contains("compiler.err.duplicate.class");
  }

  @Test
  void aNewClassMayShadowAnImportedOne() throws IOException {
    program
        .write("lib/Thing.java", "package lib; public class Thing { public int x() { return 1; } }")
        .write(
            "shop/User.java",
            "package shop; import lib.*; class User { Object t() { return new Thing(); } }")
        .save();
    Compiled compiled =
        program.write("shop/Thing.java", "package shop; public class Thing {}").save();

    assertThat(names(compiled)).contains("User.java");
  }

  @Test
  void sealedInterfacesRecordsEnumsAndAnnotationsKeepTheirUsersRight() throws IOException {
    program
        .write("s/Shape.java", "package s; public sealed interface Shape permits Circle {}")
        .write("s/Circle.java", "package s; public record Circle(int r) implements Shape {}")
        .write("s/Color.java", "package s; public enum Color { RED, GREEN }")
        .write("s/Mark.java", "package s; public @interface Mark { int value() default 1; }")
        .write(
            "s/Use.java",
            """
            package s;
            @Mark class Use {
              int of(Color c) { return switch (c) { case RED -> 1; case GREEN -> 2; }; }
              int r(Shape shape) { return shape instanceof Circle c ? c.r() : 0; }
            }
            """)
        .save();
    program.write("s/Color.java", "package s; public enum Color { GREEN, RED }").save();
    program
        .write(
            "s/Mark.java",
            """
        package s;
        import java.lang.annotation.*;
        @Retention(RetentionPolicy.RUNTIME) public @interface Mark { int value() default 2; }
        """)
        .save();
    program
        .write("s/Shape.java", "package s; public sealed interface Shape permits Circle, Square {}")
        .write("s/Square.java", "package s; public record Square(int a) implements Shape {}")
        .save();
    program
        .write("s/Circle.java", "package s; public record Circle(int r, int x) implements Shape {}")
        .save();
  }

  @Test
  void aDependentThatNoLongerCompilesFailsTheEditAndTheNextOneIncludesIt() throws IOException {
    Failed failed =
        program
            .replace("shop/Order.java", "total(int net)", "sum(int net)")
            .replace("shop/Order.java", "println(total(1))", "println(sum(1))")
            .saveWithError();
    assertThat(failed.problems().get(0).place()).isEqualTo("app/src/shop/Client.java");
    assertThat(failed.problems().get(0).sourceLine()).contains("order.total(100)");

    Compiled compiled = program.replace("shop/Client.java", "order.total", "order.sum").save();

    assertThat(names(compiled)).contains("Order.java", "Client.java");
  }

  @Test
  void anErrorTellsFileLineColumnAndSourceLine() throws IOException {
    Failed failed =
        program
            .write(
                "shop/Alone.java",
                "package shop;\npublic class Alone {\n\tint one() { return x; }\n}\n")
            .saveWithError();

    Problem problem = failed.problems().get(0);
    assertThat(problem.kind()).isEqualTo(Problem.Kind.ERROR);
    assertThat(problem.file()).isEqualTo(program.source("shop/Alone.java"));
    assertThat(problem.place()).isEqualTo("app/src/shop/Alone.java");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(21);
    assertThat(problem.sourceLine()).isEqualTo("\tint one() { return x; }");
    assertThat(problem.code()).isEqualTo("compiler.err.cant.resolve.location");
    assertThat(problem.toString()).startsWith("app/src/shop/Alone.java:3:21: ");
  }

  @Test
  void aMisspelledNameComesWithTheOneThatWasProbablyMeant() throws IOException {
    Failed failed =
        program
            .write(
                "shop/Wrong.java",
                """
                package shop;
                class Wrong {
                  int amuont(Ordr order, String text) {
                    int amount = text.lenght();
                    return amonut + new Order().totl(1) + new Order().identification;
                  }
                }
                """)
            .saveWithError();

    assertThat(failed.nearest().values())
        .containsExactlyInAnyOrder("Order", "length", "amount", "total");
  }

  @Test
  void messagesAreThoseOfTheCommandLine() throws IOException {
    Failed failed =
        program
            .write(
                "shop/Alone.java",
                "package shop; class Alone { Order o = new java.util.ArrayList<String>(); }")
            .saveWithError();

    assertThat(failed.problems().get(0).message())
        .isEqualTo("incompatible types: ArrayList<String> cannot be converted to Order");
  }

  @Test
  void whatOthersWroteIntoTheClassFolderIsSeen() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign/shop"));
    Files.writeString(
        foreign.resolve("Alien.java"),
        "package shop; public class Alien { public int a() { return 1; } }");
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-g",
            "-d",
            program.module().classFolder().toString(),
            foreign.resolve("Alien.java").toString());
    program
        .compiler()
        .classFilesChanged(Set.of(program.module().classFolder().resolve("shop/Alien.class")));

    program.write(
        "shop/Alone.java",
        "package shop; public class Alone { int one() { return new Alien().a(); } }");

    assertThat(program.compile()).isInstanceOf(Compiled.class);
  }

  @Test
  void emptyTruncatedAndMisencodedSourcesAreNoSurprise() throws IOException {
    program.write("shop/Empty.java", "").save();
    program.write("shop/Cut.java", "package shop; class Cut { int x() { ret").saveWithError();
    program.delete("shop/Cut.java").save();
    Files.write(
        program.source("shop/Bad.java"),
        "package shop; class Bad { String s = \"ä\"; }".getBytes(StandardCharsets.ISO_8859_1));
    CompileResult result =
        program.compiler().compile(Set.of(program.source("shop/Bad.java")), Set.of());
    assertThat(result).isInstanceOf(Failed.class);
    assertThat(((Failed) result).problems().get(0).place()).isEqualTo("app/src/shop/Bad.java");
  }

  @Test
  void aSourceThatVanishedCountsAsDeleted() throws IOException {
    program.write("shop/Brief.java", "package shop; class Brief {}").save();
    Files.delete(program.source("shop/Brief.java"));

    CompileResult result =
        program.compiler().compile(Set.of(program.source("shop/Brief.java")), Set.of());

    assertThat(((Compiled) result).outputs().get(0).deletedClasses()).containsExactly("shop.Brief");
  }

  @Test
  void packageInfoAndSourcesInTheWrongFolderAreCompiled() throws IOException {
    program.write("shop/package-info.java", "@Deprecated package shop;").save();
    program.write("shop/package-info.java", "package shop;").save();
    program
        .write("elsewhere/Lost.java", "package shop.lost; public class Lost { int a; class In {} }")
        .save();
    program.restartCompiler();
    program.write("elsewhere/Lost.java", "package shop.lost; public class Lost { int b; }").save();
    program.delete("elsewhere/Lost.java").save();
  }

  @Test
  void nothingIsStaleAfterACompileAndAnEditIs() throws IOException {
    assertThat(program.compiler().staleSources(program.module())).isEmpty();
    Path source = program.source("shop/Alone.java");
    Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5000));
    Files.delete(program.module().classFolder().resolve("shop/Order$Line.class"));

    assertThat(program.compiler().staleSources(program.module()))
        .containsExactlyInAnyOrder(source, program.source("shop/Order.java"));
  }

  @Test
  void aSourceDeletedWhileNobodyWatchedTakesItsClassesAlong() throws IOException {
    program.write("shop/Gone.java", "package shop; class Gone { class Inner {} }").save();
    program.compiler().rememberSources();
    program.compiler().close();
    Files.delete(program.source("shop/Gone.java"));
    Path strangers = program.module().classFolder().resolve("shop/Generated.class");
    Files.write(strangers, generatedClass());

    program.restartCompiler();

    Set<Path> gone = program.compiler().goneSources(program.module());
    assertThat(gone).containsExactly(program.source("shop/Gone.java"));
    program.commit((Compiled) program.compiler().compile(Set.of(), gone));
    assertThat(strangers).as("nobody knows a source of it").exists();
    Files.delete(strangers);
    program.assertSameAsCleanBuild("a source was deleted while nobody watched");
    program.compiler().rememberSources();
    program.restartCompiler();
    assertThat(program.compiler().goneSources(program.module())).isEmpty();
  }

  @Test
  void whatWasReadOfTheClassFilesIsKept() throws IOException {
    program.restartCompiler();
    assertThat(program.compiler().staleSources(program.module())).isEmpty();
    program.restartCompiler();

    assertThat(folder.resolve("memory/indexes")).isDirectoryContaining("glob:**.index");
    program.replace("shop/Order.java", "int total(int net)", "long total(long net)");
    program.replace("shop/Client.java", "int pay", "long pay").save();
  }

  private byte[] generatedClass() throws IOException {
    Path source = folder.resolve("elsewhere/Generated.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package shop; class Generated {}");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", source.getParent().toString(), source.toString());
    return Files.readAllBytes(source.resolveSibling("shop/Generated.class"));
  }

  @Test
  void aSourceOfMavensLastRunThatIsGoneIsKnownWithoutAMemory(@TempDir Path other)
      throws IOException {
    Path classes = other.resolve("target/classes");
    SourceModule module =
        new SourceModule(
            "maven",
            other,
            List.of(other.resolve("src/main/java")),
            List.of(),
            classes,
            List.of(),
            CompilerSettings.DEFAULT);
    try (ProgramUnderTest maven = new ProgramUnderTest(other, List.of(module))) {
      maven.write("p/Here.java", "package p; class Here {}");
      maven.write("p/Gone.java", "package p; class Gone {}").save();
      Path list =
          other.resolve(
              "target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst");
      Files.createDirectories(list.getParent());
      Files.write(
          list, List.of(maven.source("p/Gone.java") + "", maven.source("p/Here.java") + ""));
      maven.delete("p/Gone.java");

      maven.restartCompiler(other.resolve("nothing"));

      assertThat(maven.compiler().goneSources(module)).containsExactly(maven.source("p/Gone.java"));
    }
  }

  @Test
  void onlyWarningsThatTheEditBringsAreTold(@TempDir Path other) throws IOException {
    CompilerSettings lint =
        new CompilerSettings(
            null,
            StandardCharsets.UTF_8,
            false,
            List.of(),
            List.of(),
            false,
            null,
            List.of("-g", "-Xlint:all"));
    try (ProgramUnderTest linted = ProgramUnderTest.in(other, lint, List.of())) {
      linted
          .write(
              "p/A.java",
              "package p;\nclass A {\n  java.util.List<String> a = new java.util.ArrayList();\n  int n = 1;\n}\n")
          .save();
      linted.restartCompiler();
      linted.compiler().learnSources().join();

      assertThat(linted.replace("p/A.java", "n = 1", "n = 2").save().warnings()).isEmpty();
      assertThat(
              linted
                  .replace("p/A.java", "int n = 2;", "int n = 2; Object o = (String) \"\";")
                  .save()
                  .warnings())
          .extracting(Problem::code)
          .containsExactly("compiler.warn.redundant.cast");
      assertThat(linted.replace("p/A.java", "package p;", "package p; // x").save().warnings())
          .isEmpty();
    }
  }

  @Test
  void anEditInOneModuleReachesTheModulesThatUseIt(@TempDir Path two) throws IOException {
    SourceModule core = ProgramUnderTest.module(two, "core", List.of(), CompilerSettings.DEFAULT);
    SourceModule web =
        ProgramUnderTest.module(two, "web", List.of(core.classFolder()), CompilerSettings.DEFAULT);
    try (ProgramUnderTest modules = new ProgramUnderTest(two, List.of(core, web))) {
      modules
          .write(
              "/core/src/c/Core.java",
              "package c; public class Core { public int f() { return 1; } public static final String V = \"1\"; }")
          .write("/core/src/c/Sub.java", "package c; public class Sub extends Core {}")
          .write(
              "/web/src/w/Web.java", "package w; class Web { long g(c.Sub s) { return s.f(); } }")
          .write("/web/src/w/Version.java", "package w; class Version { String v = c.Core.V; }")
          .write("/web/src/w/Not.java", "package w; class Not {}")
          .save();

      assertThat(names(modules.replace("/core/src/c/Core.java", "return 1", "return 2").save()))
          .containsExactly("Core.java");
      assertThat(names(modules.replace("/core/src/c/Core.java", "int f()", "short f()").save()))
          .contains("Web.java")
          .doesNotContain("Not.java");
      assertThat(names(modules.replace("/core/src/c/Core.java", "V = \"1\"", "V = \"2\"").save()))
          .contains("Version.java")
          .doesNotContain("Not.java");
      modules
          .delete("/core/src/c/Sub.java")
          .replace("/web/src/w/Web.java", "c.Sub", "c.Core")
          .save();
    }
  }

  @Test
  void foldersMayHaveSpacesAndLettersFromEverywhere(@TempDir Path other) throws IOException {
    Path odd = Files.createDirectories(other.resolve("ein Größe 日本"));
    try (ProgramUnderTest oddly = ProgramUnderTest.in(odd)) {
      oddly
          .write(
              "größe/Straße.java",
              "package größe; public class Straße { int länge() { return 1; } }")
          .save();
      oddly.replace("größe/Straße.java", "return 1", "return 2").save();
      Failed failed = oddly.replace("größe/Straße.java", "return 2", "return y").saveWithError();
      assertThat(failed.problems().get(0).place()).isEqualTo("app/src/größe/Straße.java");
    }
  }

  @Test
  void aReleaseOlderThanTheCompilersIsKept(@TempDir Path other) throws IOException {
    CompilerSettings eleven =
        new CompilerSettings(
            11,
            StandardCharsets.UTF_8,
            true,
            List.of(),
            List.of(),
            false,
            null,
            List.of("-g", "-parameters"));
    try (ProgramUnderTest old = ProgramUnderTest.in(other, eleven, List.of())) {
      old.write(
              "p/A.java",
              "package p; class A { private int i; class B { int b() { return i; } } java.nio.Buffer f(java.nio.ByteBuffer b, int name) { return b.flip(); } }")
          .save();
      for (int i = 0; i < 5; i++) {
        old.replace("p/A.java", "return i" + (i == 0 ? "" : " + " + i), "return i + " + (i + 1))
            .save();
      }
      old.replace("p/A.java", "return i + 5", "return java.util.List.of(1).toList()")
          .saveWithError();
    }
  }

  @Test
  void aNamedModuleIsCompiledWhole(@TempDir Path other) throws IOException {
    try (ProgramUnderTest named = ProgramUnderTest.in(other)) {
      named
          .write("module-info.java", "module m { exports p; requires java.logging; }")
          .write("p/A.java", "package p; public class A { java.util.logging.Logger l; }")
          .write("q/B.java", "package q; class B { p.A a; }")
          .save();
      Compiled compiled = named.replace("p/A.java", "Logger l;", "Logger l = null;").save();
      assertThat(compiled.reason()).contains("named module");
      named.replace("module-info.java", "exports p; ", "").save();
    }
  }
}
