package dev.liveswap.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectInferenceTest {
  @TempDir Path folder;

  private Path compile(String sourceFile, String text, String classFolder, String... options)
      throws IOException {
    Path source = folder.resolve(sourceFile);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    Path output = folder.resolve(classFolder);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", output.toString(), source.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return output;
  }

  private static Project infer(Path... classFolders) throws IOException {
    return ProjectInference.infer(List.of(classFolders), List.of(classFolders));
  }

  @Test
  void maven() throws IOException {
    Path classes =
        compile("shop/src/main/java/p/A.java", "package p; class A {}", "shop/target/classes");
    Files.createDirectories(folder.resolve("shop/target/generated-sources/annotations"));
    Files.createDirectories(folder.resolve("shop/src/main/resources"));

    SourceModule module = infer(classes).modules().get(0);

    assertThat(module.name()).isEqualTo("shop");
    assertThat(module.sourceRoots())
        .containsExactly(
            folder.resolve("shop/src/main/java"),
            folder.resolve("shop/target/generated-sources/annotations"));
    assertThat(module.resourceRoots()).containsExactly(folder.resolve("shop/src/main/resources"));
    assertThat(module.classPath()).isEmpty();
  }

  @Test
  void severalModulesInBuildOrder() throws IOException {
    Path core =
        compile(
            "core/src/main/java/c/Core.java",
            "package c; public class Core {}",
            "core/target/classes");
    Path web =
        compile(
            "web/src/main/java/w/Web.java",
            "package w; class Web extends c.Core {}",
            "web/target/classes",
            "-cp",
            core.toString());
    Path jar = folder.resolve("lib.jar");

    Project project = ProjectInference.infer(List.of(web, core), List.of(web, core, jar));

    assertThat(project.baseDir()).isEqualTo(folder);
    assertThat(project.modules()).extracting(SourceModule::name).containsExactly("core", "web");
    assertThat(project.modules().get(0).classPath()).containsExactly(jar);
    assertThat(project.modules().get(1).classPath()).containsExactly(core, jar);
  }

  @Test
  void gradle() throws IOException {
    Path classes =
        compile(
            "app/src/main/java/p/A.java", "package p; class A {}", "app/build/classes/java/main");
    Files.createDirectories(
        folder.resolve("app/build/generated/sources/annotationProcessor/java/main"));
    Path test =
        compile(
            "app/src/test/java/p/ATest.java",
            "package p; class ATest {}",
            "app/build/classes/java/test");

    Project project = infer(classes, test);

    assertThat(project.modules())
        .extracting(SourceModule::name)
        .containsExactlyInAnyOrder("app", "app:test");
    assertThat(module(project, "app").sourceRoots())
        .containsExactly(
            folder.resolve("app/src/main/java"),
            folder.resolve("app/build/generated/sources/annotationProcessor/java/main"));
    assertThat(module(project, "app:test").sourceRoots())
        .containsExactly(folder.resolve("app/src/test/java"));
  }

  private static SourceModule module(Project project, String name) {
    return project.modules().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void intelliJ() throws IOException {
    Path classes =
        compile("proj/app/src/p/A.java", "package p; class A {}", "proj/out/production/app");

    assertThat(infer(classes).modules().get(0).sourceRoots())
        .containsExactly(folder.resolve("proj/app/src"));
  }

  @Test
  void eclipse() throws IOException {
    Path classes = compile("ecl/source/p/A.java", "package p; class A {}", "ecl/bin");
    Files.writeString(
        folder.resolve("ecl/.classpath"),
        "<classpath><!-- <classpathentry kind=\"src\" path=\"no\"/> -->"
            + "<classpathentry kind=\"src\" path=\"source\"/><classpathentry kind=\"output\" path=\"bin\"/></classpath>");

    assertThat(infer(classes).modules().get(0).sourceRoots())
        .containsExactly(folder.resolve("ecl/source"));
  }

  @Test
  void classFoldersBesideAndAmongTheSources() throws IOException {
    Path beside = compile("one/src/p/A.java", "package p; class A {}", "one/out");
    Path among = compile("two/q/B.java", "package q; class B {}", "two");
    Path inDefaultPackage = compile("three/src/C.java", "class C {}", "three/classes");

    Project project = infer(beside, among, inDefaultPackage);

    assertThat(module(project, "one").sourceRoots()).containsExactly(folder.resolve("one/src"));
    assertThat(module(project, "two").sourceRoots()).containsExactly(folder.resolve("two"));
    assertThat(module(project, "three").sourceRoots()).containsExactly(folder.resolve("three/src"));
  }

  @Test
  void classFilesWithoutTheirSourcesAreNoModule() throws IOException {
    Path classes = compile("gone/A.java", "package p; class A {}", "x/target/classes");
    Files.createDirectories(folder.resolve("x/src/main/java/q"));
    Files.writeString(
        folder.resolve("x/src/main/java/q/Unrelated.java"), "package q; class Unrelated {}");

    assertThat(infer(classes).modules()).isEmpty();
    assertThat(infer(folder.resolve("nowhere")).modules()).isEmpty();
  }

  @Test
  void settingsAreReadFromTheClassFiles() throws IOException {
    String text =
        "package p; class A { int f(int number) { int twice = 2 * number; return twice; } }";
    Path old = compile("old/src/p/A.java", text, "old/out", "--release", "11", "-parameters", "-g");
    Path bare = compile("bare/src/p/A.java", text, "bare/out", "-g:none");
    Path usual = compile("usual/src/p/A.java", text, "usual/out");

    assertThat(infer(old).modules().get(0).settings())
        .satisfies(settings -> assertThat(settings.release()).isEqualTo(11))
        .satisfies(settings -> assertThat(settings.parameters()).isTrue())
        .satisfies(settings -> assertThat(settings.options()).containsExactly("-g"));
    assertThat(infer(bare).modules().get(0).settings())
        .satisfies(settings -> assertThat(settings.release()).isNull())
        .satisfies(settings -> assertThat(settings.parameters()).isFalse())
        .satisfies(settings -> assertThat(settings.options()).containsExactly("-g:none"));
    assertThat(infer(usual).modules().get(0).settings().options())
        .containsExactly("-g:source,lines");
  }

  @Test
  void recordsAndEnumsDoNotLookLikeParameterNames() throws IOException {
    Path classes =
        compile(
            "r/src/p/R.java",
            "package p; record R(int a) { enum E { X } class In { In(R r) {} } }",
            "r/out");

    assertThat(infer(classes).modules().get(0).settings().parameters()).isFalse();
  }
}
