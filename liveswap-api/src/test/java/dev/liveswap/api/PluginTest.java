package dev.liveswap.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.api.PluginException.Reason;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins compiled here, and all that may be wrong with them. No agent. */
class PluginTest {
  private static final String EXAMPLE =
      """
      package acme;

      public class Example implements java.util.function.Supplier<String> {
        static int count = 3;
        private final String greeting;

        Example() { greeting = "Hello"; }

        public static String greet(String name) { return "Hello, " + name + "!"; }
        private String with(String name) { return greeting + " " + name; }
        static int twice(int a) { return 2 * a; }
        static String twice(String a) { return a + a; }
        static void fails() throws java.io.IOException { throw new java.io.IOException("on purpose"); }
        public String get() { return "got"; }
      }
      """;

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void compileExample() throws IOException {
    classes = folder.resolve("plugin");
    compile(EXAMPLE);
  }

  private void compile(String source, String... options) throws IOException {
    Path file = folder.resolve("Example.java");
    Files.writeString(file, source);
    String[] arguments =
        Stream.concat(Stream.of("-d", classes.toString(), file.toString()), Stream.of(options))
            .toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("plugin.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  @Test
  void classesMethodsAndFieldsAreFoundByName() throws Throwable {
    try (Plugin plugin = Plugin.open(jar())) {
      assertThat(plugin.classNames()).containsExactly("acme.Example");
      assertThat(plugin.lookup("Example").type().getName()).isEqualTo("acme.Example");
      assertThat(plugin.lookup("acme.Example").type().getClassLoader()).isSameAs(plugin.loader());
      assertThat(plugin.lookup("Example.greet").call("Yuriy")).isEqualTo("Hello, Yuriy!");
      assertThat(plugin.lookup("acme.Example::greet").method().getName()).isEqualTo("greet");
      assertThat(plugin.lookup("greet").call("you")).isEqualTo("Hello, you!");
      assertThat((int) plugin.lookup("Example.twice(int)").handle().invokeExact(4)).isEqualTo(8);
      assertThat(plugin.lookup("Example.twice(java.lang.String)").call("a")).isEqualTo("aa");
      assertThat(plugin.lookup("count").get()).isEqualTo(3);
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void symbolsAreObjectsOfTheProgramsInterfaces() throws IOException {
    try (Plugin plugin = Plugin.open(classes)) {
      assertThat(plugin.lookup("Example").as(Supplier.class).get()).isEqualTo("got");
      Function<String, String> greet = plugin.lookup("Example.greet").as(Function.class);
      assertThat(greet.apply("you")).isEqualTo("Hello, you!");
      Function<String, String> with = plugin.lookup("Example.with").as(Function.class);
      assertThat(with.apply("you")).isEqualTo("Hello you");
      refused(Reason.SIGNATURE, () -> plugin.lookup("Example.greet").as(Runnable.class));
      refused(Reason.SIGNATURE, () -> plugin.lookup("Example").as(Runnable.class));
      refused(Reason.SIGNATURE, () -> plugin.lookup("Example.greet").call());
      refused(Reason.SIGNATURE, () -> plugin.lookup("Example.greet").call(1));
      refused(Reason.SIGNATURE, () -> plugin.lookup("Example.twice(int)").call((Object) null));
      assertThat(plugin.lookup("Example.twice(int)").call((short) 4)).isEqualTo(8);
      assertThatThrownBy(() -> plugin.lookup("Example.fails").call())
          .isInstanceOf(IOException.class)
          .hasMessage("on purpose");
    }
  }

  @Test
  void theSamePathOpenedAgainHasTheCodeOfNow() throws IOException {
    Path jar = jar();
    Plugin first = Plugin.open(jar);
    compile(EXAMPLE.replace("Hello, ", "Hello modified, "));
    jar();
    try (Plugin second = Plugin.open(jar)) {
      assertThat(second.lookup("greet").call("x")).isEqualTo("Hello modified, x!");
      assertThat(first.lookup("greet").call("x")).isEqualTo("Hello, x!");
    }
    first.close();
    first.close();
    assertThat(first.isOpen()).isFalse();
    refused(Reason.CLOSED, () -> first.lookup("greet"));
  }

  @Test
  void servicesAreThePluginsOwn() throws IOException {
    Path services = classes.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve("java.util.function.Supplier"), "acme.Example\n");
    try (Plugin plugin = Plugin.open(jar())) {
      refused(Reason.NOT_LINKABLE, () -> plugin.services(Supplier.class));
    }
    compile(EXAMPLE.replace("Example() {", "public Example() {"));
    try (Plugin plugin = Plugin.open(jar())) {
      assertThat(plugin.services(Supplier.class)).hasSize(1);
      assertThat(plugin.services(Supplier.class).get(0).get()).isEqualTo("got");
      assertThat(plugin.services(Runnable.class)).isEmpty();
    }
  }

  @Test
  void aClosedPluginIsCollected() throws IOException {
    WeakReference<ClassLoader> loader = usedAndClosed(jar());
    while (loader.get() != null) {
      System.gc();
    }
    assertThat(loader.get()).isNull();
  }

  private static WeakReference<ClassLoader> usedAndClosed(Path jar) {
    try (Plugin plugin = Plugin.open(jar)) {
      assertThat(plugin.lookup("greet").call("x")).isEqualTo("Hello, x!");
      return new WeakReference<>(plugin.loader());
    }
  }

  @Test
  void whatIsNotThereOrNotClearIsNamed() throws IOException {
    try (Plugin plugin = Plugin.open(classes)) {
      assertThat(refused(Reason.NO_SUCH_SYMBOL, () -> plugin.lookup("Exampel")))
          .contains("acme.Example");
      assertThat(refused(Reason.NO_SUCH_SYMBOL, () -> plugin.lookup("Example.gret")))
          .contains("greet(String)");
      assertThat(refused(Reason.AMBIGUOUS, () -> plugin.lookup("Example.twice")))
          .contains("twice(int)", "twice(String)");
      refused(Reason.SIGNATURE, () -> plugin.lookup("Example").method());
      refused(Reason.SIGNATURE, () -> plugin.lookup("greet").field());
    }
  }

  @Test
  void whatCannotBeOpenedSaysWhy() throws IOException {
    refused(Reason.NOT_FOUND, () -> Plugin.open(folder.resolve("none.jar")));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    refused(Reason.UNREADABLE, () -> Plugin.open(empty));
    Path jar = jar();
    byte[] whole = Files.readAllBytes(jar);
    for (int length : List.of(0, 10, whole.length / 2, whole.length - 5)) {
      Files.write(jar, java.util.Arrays.copyOf(whole, length));
      refused(Reason.UNREADABLE, () -> Plugin.open(jar));
    }
    for (int at = 40; at < whole.length / 2; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(jar, damaged);
      assertThat(greeting(jar)).isIn("Hello, x!", "refused");
    }
    Path classFile = classes.resolve("acme/Example.class");
    byte[] newer = Files.readAllBytes(classFile);
    newer[7] = (byte) (44 + Runtime.version().feature() + 1);
    Files.write(classFile, newer);
    assertThat(refused(Reason.NEWER_JAVA, () -> Plugin.open(classes)))
        .contains("--release " + Runtime.version().feature());
  }

  /** Not every byte of a jar means something. */
  private static Object greeting(Path jar) {
    try (Plugin plugin = Plugin.open(jar)) {
      return plugin.lookup("acme.Example.greet").call("x");
    } catch (PluginException e) {
      return "refused";
    }
  }

  private static String refused(Reason reason, ThrowingCallable action) {
    String[] message = new String[1];
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            PluginException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              message[0] = e.getMessage();
            });
    return message[0];
  }
}
