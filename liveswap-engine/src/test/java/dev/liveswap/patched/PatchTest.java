package dev.liveswap.patched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveswap.api.Original;
import dev.liveswap.api.Patch;
import dev.liveswap.api.PatchException;
import dev.liveswap.api.PatchException.Reason;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Patches of classes of this JVM: what they do, and that nothing of them stays. */
@SuppressWarnings("try") // A patch is in force without being mentioned.
class PatchTest {
  @BeforeAll
  static void connect() throws Exception {
    Patching.connect();
  }

  @AfterEach
  void nothingStaysPatched() {
    Patch.unpatchAll();
    assertThat(Patch.all()).isEmpty();
  }

  static class Example {
    final String greeting;
    int calls;

    Example(String greeting) {
      this.greeting = greeting;
      calls = 1;
    }

    String greet(String name) {
      return greeting + ", " + name + "!";
    }

    static long add(int a, long b) {
      return a + b;
    }

    private double secret(double x, float y, long z, boolean b) {
      return b ? x + y + z : -1;
    }

    double callSecret() {
      return secret(1, 2, 3, true);
    }

    void count() {
      calls++;
    }

    int factorial(int n) {
      return n <= 1 ? 1 : n * factorial(n - 1);
    }

    String overloaded(int a) {
      return "int";
    }

    String overloaded(String a) {
      return "String";
    }

    synchronized String locked() {
      return "locked " + Thread.holdsLock(this);
    }

    String fails() throws IOException {
      throw new IOException("fails");
    }

    static String varargs(String first, Object... others) {
      return first + others.length;
    }

    static int sum(int... all) {
      int sum = 0;
      for (int each : all) {
        sum += each;
      }
      return sum;
    }

    int loops(int n) {
      while (true) {
        if (n-- <= 0) {
          return n;
        }
      }
    }
  }

  static class Derived extends Example {
    Derived() {
      super("Derived");
    }

    @Override
    String greet(String name) {
      return "<" + super.greet(name) + ">";
    }
  }

  interface Named {
    String name();

    default String title() {
      return "Dr. " + name();
    }
  }

  private final Example example = new Example("Hello");

  @Test
  void anInstanceMethodIsReplacedAndRestored() {
    Patch patch =
        Patch.method(Example.class, "greet", String.class)
            .replace((Example self, String name) -> self.greeting + " modified, " + name + "!");
    assertThat(example.greet("Yuriy")).isEqualTo("Hello modified, Yuriy!");
    assertThat(patch.isOpen()).isTrue();
    assertThat(patch.isInForce()).isTrue();
    patch.close();
    assertThat(example.greet("Yuriy")).isEqualTo("Hello, Yuriy!");
    assertThat(patch.isOpen()).isFalse();
    patch.close();
    assertThat(Patch.all()).isEmpty();
  }

  @Test
  void primitivesStaticAndPrivateMethods() {
    Patch.method(Example.class, "add").replace((Integer a, Long b) -> a * b);
    assertThat(Example.add(3, 4)).isEqualTo(12);
    Patch.method(Example.class, "secret")
        .wrap(
            (Original<Double> original, Example self, Double x, Float y, Long z, Boolean b) ->
                original.call(self, x, y, z * 10, b) * 2);
    assertThat(example.callSecret()).isEqualTo(66);
  }

  static long multiply(int a, long b) {
    return a * b;
  }

  @Test
  void aMethodReferenceAHandleAndAMethodCanReplace() throws Exception {
    try (Patch patch = Patch.method(Example.class, "add").replace(PatchTest::multiply)) {
      assertThat(Example.add(3, 4)).isEqualTo(12);
    }
    MethodHandle handle =
        MethodHandles.lookup()
            .findStatic(
                PatchTest.class,
                "multiply",
                MethodType.methodType(long.class, int.class, long.class));
    try (Patch patch = Patch.method(Example.class, "add").replace(handle)) {
      assertThat(Example.add(3, 4)).isEqualTo(12);
    }
    try (Patch patch =
        Patch.method(Example.class, "add")
            .replace(PatchTest.class.getDeclaredMethod("multiply", int.class, long.class))) {
      assertThat(Example.add(3, 4)).isEqualTo(12);
    }
    assertThat(Example.add(3, 4)).isEqualTo(7);
  }

  static String longer(String first, Object... others) {
    return "longer" + others.length;
  }

  @Test
  void theArrayOfVarargsIsOneArgument() throws Exception {
    try (Patch patch =
        Patch.method(Example.class, "varargs")
            .wrap(
                (Original<String> original, String first, Object[] others) ->
                    original.call(first + others[0], others))) {
      assertThat(Example.varargs("x", 1, 2)).isEqualTo("x12");
    }
    try (Patch patch =
        Patch.method(Example.class, "sum")
            .wrap((Original<Integer> original, int[] all) -> original.call(all) * 2)) {
      assertThat(Example.sum(1, 2)).isEqualTo(6);
    }
    try (Patch patch =
        Patch.method(Example.class, "varargs")
            .replace(PatchTest.class.getDeclaredMethod("longer", String.class, Object[].class))) {
      assertThat(Example.varargs("x", 1, 2)).isEqualTo("longer2");
    }
  }

  @Test
  void aVoidMethodIsWrappedByAnExpressionToo() {
    try (Patch patch =
        Patch.method(Example.class, "count")
            .wrap((Original<Void> original, Example self) -> original.call(self))) {
      example.count();
      assertThat(example.calls).isEqualTo(2);
    }
  }

  @Test
  void voidMethodsAreReplacedAndWrapped() {
    try (Patch patch =
        Patch.method(Example.class, "count").replace((Example self) -> self.calls += 10)) {
      example.count();
      assertThat(example.calls).isEqualTo(11);
    }
    AtomicInteger seen = new AtomicInteger();
    try (Patch patch =
        Patch.method(Example.class, "count")
            .wrap(
                (Original<Void> original, Example self) -> {
                  seen.incrementAndGet();
                  original.call(self);
                  original.call(self);
                })) {
      example.count();
    }
    assertThat(example.calls).isEqualTo(13);
    assertThat(seen).hasValue(1);
  }

  @Test
  void aWrapSeesEachRecursiveCall() {
    List<Integer> seen = new ArrayList<>();
    Patch.method(Example.class, "factorial")
        .wrap(
            (Original<Integer> original, Example self, Integer n) -> {
              seen.add(n);
              return original.call(self, n);
            });
    assertThat(example.factorial(5)).isEqualTo(120);
    assertThat(seen).containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void patchesStackAndAreClosedInAnyOrder() {
    Patch one = wrapIn("1");
    Patch two = wrapIn("2");
    Patch three = wrapIn("3");
    assertThat(example.greet("x")).isEqualTo("3(2(1(Hello, x!)))");
    two.close();
    assertThat(example.greet("x")).isEqualTo("3(1(Hello, x!))");
    one.close();
    assertThat(example.greet("x")).isEqualTo("3(Hello, x!)");
    Patch replaced =
        Patch.method(Example.class, "greet").replace((Example self, String name) -> "new");
    assertThat(example.greet("x")).isEqualTo("new");
    Patch four = wrapIn("4");
    assertThat(example.greet("x")).isEqualTo("4(new)");
    replaced.close();
    assertThat(example.greet("x")).isEqualTo("4(3(Hello, x!))");
    three.close();
    four.close();
    assertThat(example.greet("x")).isEqualTo("Hello, x!");
  }

  private static Patch wrapIn(String mark) {
    return Patch.method(Example.class, "greet")
        .wrap(
            (Original<String> original, Example self, String name) ->
                mark + "(" + original.call(self, name) + ")");
  }

  @Test
  void oneInstanceOrOneThreadOnly() throws Exception {
    Example other = new Example("Bye");
    try (Patch patch =
        Patch.method(Example.class, "greet")
            .on(other)
            .replace((Example self, String name) -> "other")) {
      assertThat(example.greet("x")).isEqualTo("Hello, x!");
      assertThat(other.greet("x")).isEqualTo("other");
    }
    try (Patch patch =
        Patch.method(Example.class, "greet")
            .inThisThread()
            .replace((Example self, String name) -> "mine")) {
      assertThat(example.greet("x")).isEqualTo("mine");
      assertThat(onAnotherThread(() -> example.greet("x"))).isEqualTo("Hello, x!");
    }
  }

  private static String onAnotherThread(java.util.concurrent.Callable<String> call)
      throws Exception {
    java.util.concurrent.FutureTask<String> task = new java.util.concurrent.FutureTask<>(call);
    Thread thread = new Thread(task);
    thread.start();
    return task.get();
  }

  @Test
  void anOverridingMethodThatCallsSuperReachesThePatch() {
    Patch.method(Example.class, "greet")
        .wrap(
            (Original<String> original, Example self, String name) ->
                "[" + original.call(self, name) + "]");
    assertThat(new Derived().greet("x")).isEqualTo("<[Derived, x!]>");
  }

  @Test
  void defaultMethodsOfInterfaces() {
    Named named = () -> "Who";
    try (Patch patch =
        Patch.method(Named.class, "title")
            .wrap((Original<String> original, Named self) -> original.call(self) + "?")) {
      assertThat(named.title()).isEqualTo("Dr. Who?");
    }
    assertThatThrownBy(() -> Patch.method(Named.class, "name").replace((Named self) -> "x"))
        .isInstanceOf(PatchException.class)
        .hasMessageContaining("abstract");
  }

  @Test
  void constructorsAreReplacedAfterTheirCallOfAnother() {
    try (Patch patch =
        Patch.constructor(Example.class, String.class)
            .replace((Example self, String greeting) -> self.calls = 42)) {
      Example made = new Example("unused");
      assertThat(made.calls).isEqualTo(42);
      assertThat(made.greeting).isNull();
      assertThat(new Derived().calls).isEqualTo(42);
    }
    assertThat(new Example("x").greeting).isEqualTo("x");
  }

  @Test
  void libraryAndJdkMethods() {
    List<Object> added = new ArrayList<>();
    java.util.ArrayDeque<Object> deque = new java.util.ArrayDeque<>();
    try (Patch patch =
        Patch.method(java.util.ArrayDeque.class, "addLast", Object.class)
            .wrapAny(
                (original, arguments) -> {
                  added.add(arguments[1]);
                  return original.call(arguments);
                })) {
      deque.add("one");
    }
    deque.add("two");
    assertThat(deque).containsExactly("one", "two");
    assertThat(added).containsExactly("one");
    try (Patch patch =
        Patch.method(java.util.UUID.class, "toString").replace((java.util.UUID self) -> "uuid")) {
      assertThat(new java.util.UUID(1, 2)).hasToString("uuid");
    }
    assertThat(new java.util.UUID(1, 2).toString()).startsWith("00000000");
  }

  @Test
  void exceptionsPassAndNothingIsLeftBehind() {
    Patch patch =
        Patch.method(Example.class, "fails")
            .wrapAny((original, arguments) -> original.call(arguments));
    assertThatThrownBy(example::fails).isInstanceOf(IOException.class);
    patch.close();
    Patch.method(Example.class, "fails")
        .replace(
            (Example self) -> {
              throw new IllegalStateException("new");
            });
    assertThatThrownBy(example::fails).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void synchronizedMethodsLockAndLoopsAtTheStartAreRight() {
    Patch.method(Example.class, "locked")
        .wrap((Original<String> original, Example self) -> original.call(self) + "!");
    assertThat(example.locked()).isEqualTo("locked true!");
    Patch.method(Example.class, "loops")
        .wrap((Original<Integer> original, Example self, Integer n) -> original.call(self, n + 1));
    assertThat(example.loops(3)).isEqualTo(-1);
  }

  @Test
  void signaturesAreCheckedWhenThePatchIsMade() {
    refused(
        Reason.SIGNATURE,
        () -> Patch.method(Example.class, "greet").replace((Example self, Integer name) -> "x"));
    refused(
        Reason.SIGNATURE,
        () -> Patch.method(Example.class, "greet").replace((Example self) -> "x"));
    refused(
        Reason.SIGNATURE,
        () -> Patch.method(Example.class, "greet").replace((Example self, String name) -> 1));
    refused(
        Reason.SIGNATURE,
        () -> Patch.method(Example.class, "greet").replace((Example self, String name) -> {}));
    refused(
        Reason.SIGNATURE, () -> Patch.method(Example.class, "greet").replace((String name) -> "x"));
    refused(
        Reason.SIGNATURE,
        () ->
            Patch.method(Example.class, "greet")
                .on("no Example")
                .replace((Example self, String name) -> "x"));
    Patch.method(Example.class, "greet").replace((Object self, CharSequence name) -> "wider");
    assertThat(example.greet("x")).isEqualTo("wider");
  }

  @Test
  void whatCannotBePatchedSaysWhyAndWhatWould() {
    refused(Reason.AMBIGUOUS, () -> Patch.method(Example.class, "overloaded"));
    refused(Reason.NO_SUCH_METHOD, () -> Patch.method(Example.class, "none"));
    refused(Reason.NO_SUCH_METHOD, () -> Patch.method(Derived.class, "count"));
    refused(Reason.NO_SUCH_METHOD, () -> Patch.constructor(Named.class));
    refused(Reason.NO_SUCH_CLASS, () -> Patch.method("no.such.Type", "none"));
    refused(
        Reason.NOT_PATCHABLE,
        () ->
            Patch.method(Math.class, "max", int.class, int.class)
                .replace((Integer a, Integer b) -> a));
    refused(
        Reason.NO_CODE, () -> Patch.method(Object.class, "notify").replace((Object self) -> {}));
    refused(
        Reason.NOT_PATCHABLE,
        () -> Patch.method(Thread.class, "getName").replace((Thread self) -> "x"));
  }

  private static void refused(Reason reason, Runnable patching) {
    assertThatThrownBy(patching::run)
        .isInstanceOfSatisfying(
            PatchException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aPatchMayPatchAndCloseItselfFromInside() {
    Patch[] self = new Patch[1];
    self[0] =
        Patch.method(Example.class, "greet")
            .wrap(
                (Original<String> original, Example each, String name) -> {
                  self[0].close();
                  return "last " + original.call(each, name) + each.greet(name);
                });
    assertThat(example.greet("x")).isEqualTo("last Hello, x!Hello, x!");
    assertThat(example.greet("x")).isEqualTo("Hello, x!");
  }
}
