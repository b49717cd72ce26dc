package dev.liveswap.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.compiler.project.CompilerSettings;
import dev.liveswap.compiler.project.Project;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler that remembers must not be told from one that does not. */
class KeptContextTest {
  @TempDir Path folder;

  @Test
  void theContextIsKeptInThisJvm() throws IOException {
    Project project =
        new Project(
            folder,
            List.of(ProgramUnderTest.module(folder, "app", List.of(), CompilerSettings.DEFAULT)),
            List.of());
    try (IncrementalCompiler compiler = new IncrementalCompiler(project)) {
      assertThat(compiler.whySlow()).isEmpty();
    }
  }

  @Test
  void fiftyBodyEditsOfClassesThatReferToEachOther() throws IOException {
    try (ProgramUnderTest program = twoThatReferToEachOther()) {
      for (int i = 0; i < 50; i++) {
        String edited = i % 2 == 0 ? "p/A.java" : "p/B.java";
        program.replace(edited, "/*v*/", i + " + /*v*/ ").save();
      }
    }
  }

  @Test
  void anErrorAndItsFixAndThenEverySortOfChange() throws IOException {
    try (ProgramUnderTest program = twoThatReferToEachOther()) {
      program.replace("p/A.java", "int a()", "int a() /*1*/").save();
      program.replace("p/A.java", "extends Object", "extends A").saveWithError();
      program
          .replace("p/A.java", "extends A", "extends B")
          .replace("p/B.java", "class B", "class B extends A")
          .saveWithError();
      program
          .replace("p/B.java", " extends A", "")
          .replace("p/A.java", "extends B", "extends Object implements I")
          .write("p/I.java", "package p; interface I { default int d() { return 4; } }")
          .save();
      program.replace("p/A.java", "/*v*/", "d() + /*v*/").save();
      program
          .write(
              "p/I.java",
              "package p; interface I<T> { default short d() { return 5; } class Nested {} }")
          .save();
      program.replace("p/B.java", "/*v*/", "new I.Nested().hashCode() + /*v*/").save();
      program.replace("p/I.java", "class Nested {}", "").saveWithError();
      program.replace("p/B.java", "new I.Nested().hashCode() + ", "").save();
      program.delete("p/I.java").saveWithError();
      program.replace("p/A.java", " implements I", "").replace("p/A.java", "d() + ", "").save();
    }
  }

  @Test
  void warmingUpChangesNothing() throws IOException {
    try (ProgramUnderTest program = twoThatReferToEachOther()) {
      var before = program.classFiles();
      program.compiler().warmUp();
      assertThat(program.classFiles()).isEqualTo(before);
      program.replace("p/A.java", "/*v*/", "3 + /*v*/").save();
    }
  }

  @Test
  void aThousandCompilesLeaveNothingBehind() throws IOException {
    try (ProgramUnderTest program = twoThatReferToEachOther()) {
      long early = 0;
      for (int i = 0; i < 1000; i++) {
        program.write("p/A.java", a().replace("/*v*/", i + " + "));
        program.commit((Compiled) program.compile());
        if (i == 399) {
          early = usedHeap();
        }
      }
      assertThat(usedHeap() - early).as("bytes more than after 400").isLessThan(8_000_000L);
    }
  }

  private static long usedHeap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private ProgramUnderTest twoThatReferToEachOther() throws IOException {
    ProgramUnderTest program = ProgramUnderTest.in(folder);
    program
        .write("p/A.java", a())
        .write(
            "p/B.java",
            """
        package p;
        import java.util.*;
        public class B {
          Map<String, List<A>> all = new TreeMap<>();
          A make() { return new A(); }
          int b(A a) { return /*v*/ a.a(); }
        }
        """)
        .save();
    return program;
  }

  private static String a() {
    return """
        package p;
        import java.util.function.*;
        public class A extends Object {
          B b = new B();
          int a() { return /*v*/ b.b(this) + b.b(b.make()); }
          Supplier<A> s() { return () -> b.make(); }
        }
        """;
  }
}
