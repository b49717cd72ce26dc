package dev.liveswap.engine.thrown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.liveswap.engine.support.Program;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edited methods of this JVM that throw. */
class ExceptionWatchTest {
  private static final String PATIENT =
      """
      class Shop {
        static int n;
        static String sell() { return "sold".substring(9); }
        static String last() { throw new %s("the last one to be told"); }
      }
      """;

  private final BlockingQueue<NewException> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void listen() throws Exception {
    // The classes of other tests' programs have other names.
    Program.exceptions()
        .listen(
            news -> {
              if (List.of("Shop", "End").contains(news.className())) {
                told.add(news);
              }
            });
  }

  @AfterEach
  void listenNoMore() throws Exception {
    Program.exceptions().listen(news -> {});
  }

  private NewException next() throws InterruptedException {
    return Objects.requireNonNull(told.poll(40, TimeUnit.SECONDS), "nothing was told");
  }

  /** They are told in order, so what comes before this one was all. */
  private List<String> allTold() throws Exception {
    Program marker = Program.of("class End { static void end() {} }");
    marker.call("End", "end");
    marker.edit("class End { static void end() { throw new UnsupportedOperationException(); } }");
    assertThat(thrownBy(marker, "End", "end")).isInstanceOf(UnsupportedOperationException.class);
    List<String> all = new ArrayList<>();
    for (NewException news = next(); !news.method().equals("End.end()"); news = next()) {
      all.add(news.exception() + " " + news.method());
    }
    return all;
  }

  private static Throwable thrownBy(Program program, String type, String method) {
    Throwable thrown = catchThrowable(() -> program.call(type, method));
    assertThat(thrown).isInstanceOf(InvocationTargetException.class);
    return thrown.getCause();
  }

  private static Program edited(String before, String after) throws Exception {
    Program program = Program.of(before);
    program.start("Shop");
    assertThat(program.edit(after).verdict().isLive()).isTrue();
    return program;
  }

  @Test
  void theFirstOfATypeIsToldWithItsPlace() throws Exception {
    Program program =
        edited(
            "class Shop { static String sell() { return \"a\"; } }",
            "class Shop {\n  static String sell() {\n    return ((String) null).trim();\n  }\n}");
    for (int i = 0; i < 3; i++) {
      assertThat(thrownBy(program, "Shop", "sell")).isInstanceOf(NullPointerException.class);
    }
    NewException news = next();
    assertThat(news.exception()).isEqualTo("java.lang.NullPointerException");
    assertThat(news.className()).isEqualTo("Shop");
    assertThat(news.method()).isEqualTo("Shop.sell()");
    assertThat(news.reload()).isEqualTo(Program.exceptions().reload());
    assertThat(Objects.requireNonNull(news.position()).line()).isEqualTo(3);
    assertThat(allTold()).isEmpty();
  }

  @Test
  void whatComesOutIsWhatAColdStartGives() throws Exception {
    String after =
        """
        class Shop {
          static synchronized long sell() {
            long a = 1; double b = 2;
            try {
              synchronized (Shop.class) {
                if (a > b) { return a; }
                throw new IllegalStateException("" + a + b);
              }
            } finally {
              a++;
              Integer.parseInt("x" + a);
            }
          }
        }
        """;
    Program cold = Program.of(after);
    Program hot = edited("class Shop { static synchronized long sell() { return 1; } }", after);
    Throwable expected = thrownBy(cold, "Shop", "sell");
    Throwable thrown = thrownBy(hot, "Shop", "sell");
    assertThat(thrown).isInstanceOf(NumberFormatException.class).hasMessage(expected.getMessage());
    assertThat(ofShop(thrown)).isEqualTo(ofShop(expected)).isNotEmpty();
    assertThat(Thread.holdsLock(hot.start("Shop"))).isFalse();
    assertThat(hot.start("Shop").getDeclaredMethods()).hasSize(1);
    assertThat(allTold()).containsExactly("java.lang.NumberFormatException Shop.sell()");
  }

  private static List<StackTraceElement> ofShop(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().equals("Shop"))
        .toList();
  }

  @Test
  void constructorsAndLambdasAreWatchedToo() throws Exception {
    String before =
        """
        class Shop {
          final int n;
          Shop(int n) { super(); this.n = n; }
          Shop(String s) { this(s == null ? 0 : s.length()); }
          static void make() { new Shop("abc"); }
          static java.util.function.Supplier<String> kept = () -> "a";
          static void ask() { kept.get(); }
        }
        """;
    Program program =
        edited(
            before,
            before
                .replace("this.n = n;", "this.n = 1 / (n - 3);")
                .replace("\"a\";", "\"a\".substring(7);"));
    assertThat(thrownBy(program, "Shop", "make")).isInstanceOf(ArithmeticException.class);
    assertThat(thrownBy(program, "Shop", "ask")).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(allTold())
        .containsExactly(
            "java.lang.ArithmeticException new Shop(int)",
            "java.lang.StringIndexOutOfBoundsException a lambda in Shop");
  }

  @Test
  void whatTheMethodThrewBeforeIsNoNews() throws Exception {
    Program made =
        edited(PATIENT.formatted("IllegalStateException"), PATIENT.formatted("RuntimeException"));
    assertThat(thrownBy(made, "Shop", "last")).isInstanceOf(RuntimeException.class);
    made.edit(PATIENT.formatted("IllegalArgumentException"));
    assertThat(thrownBy(made, "Shop", "last")).isInstanceOf(IllegalArgumentException.class);
    // Made by the version before, and seen of it.
    made.edit(PATIENT.formatted("IllegalArgumentException").replace("one", "two"));
    assertThat(thrownBy(made, "Shop", "last")).isInstanceOf(IllegalArgumentException.class);
    String parse = "static String sell() { return \"%s\" + Integer.parseInt(\"x\"); }";
    Program seen =
        edited(
            "class Shop { static String sell() { return \"\"; } }",
            "class Shop { " + parse.formatted("a") + " }");
    assertThat(thrownBy(seen, "Shop", "sell")).isInstanceOf(NumberFormatException.class);
    seen.edit("class Shop { " + parse.formatted("b") + " }");
    assertThat(thrownBy(seen, "Shop", "sell")).isInstanceOf(NumberFormatException.class);
    Program declared =
        edited(
            "class Shop { static void sell() throws java.io.IOException { int a; } }",
            "class Shop { static void sell() throws java.io.IOException {"
                + " throw new java.io.FileNotFoundException(); } }");
    assertThat(thrownBy(declared, "Shop", "sell")).hasNoCause();
    assertThat(allTold())
        .containsExactly(
            "java.lang.RuntimeException Shop.last()",
            "java.lang.IllegalArgumentException Shop.last()",
            "java.lang.NumberFormatException Shop.sell()");
  }

  @Test
  void onlyChangedMethodsAreWatchedAndOnlyUntilTheNextVersion() throws Exception {
    Program program =
        edited(PATIENT.formatted("IllegalStateException"), PATIENT.formatted("Error"));
    assertThat(thrownBy(program, "Shop", "sell")).isInstanceOf(IndexOutOfBoundsException.class);
    program.edit(PATIENT.formatted("Error").replace("substring(9)", "substring(8)"));
    assertThat(thrownBy(program, "Shop", "last")).isInstanceOf(Error.class);
    assertThat(allTold()).isEmpty();
  }

  @Test
  void aStackThatIsFullIsStillJustThat() throws Exception {
    Program program =
        edited(
            "class Shop { static int sell() { return 1; } }",
            "class Shop { static int sell() { return sell() + 1; } }");
    assertThat(thrownBy(program, "Shop", "sell")).isInstanceOf(StackOverflowError.class);
    assertThat(allTold()).containsExactly("java.lang.StackOverflowError Shop.sell()");
  }
}
