package dev.liveswap.patched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.objectweb.asm.Opcodes.*;

import dev.liveswap.api.Original;
import dev.liveswap.api.Patch;
import dev.liveswap.api.PatchException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Wraps of constructors: what follows {@code super(…)} or {@code this(…)} is the original. */
@SuppressWarnings("try") // A patch is in force without being mentioned.
class ConstructorWrapTest {
  @BeforeAll
  static void connect() throws Exception {
    Patching.connect();
  }

  @AfterEach
  void nothingStaysPatched() {
    Patch.unpatchAll();
  }

  abstract static class Base {
    final String name;
    int made;

    Base(String name) {
      this.name = name;
      made++;
    }
  }

  static final class Sub extends Base {
    final long size;
    final List<String> seen = new ArrayList<>(List.of("initialized"));

    Sub(String name, long size) {
      super(name.trim());
      this.size = size;
      for (int i = 0; i < 3; i++) {
        try {
          seen.add(name.substring(0, i));
        } catch (IndexOutOfBoundsException e) {
          seen.add("short");
          if (size < 0) {
            return;
          }
        } finally {
          made++;
        }
      }
      Supplier<String> lambda = () -> this.name + size;
      seen.add(lambda.get());
    }

    Sub(String name) {
      this(name, 1);
      made += 100;
    }
  }

  record Point(int x, int y) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x is " + x);
      }
    }
  }

  enum Level {
    LOW,
    HIGH
  }

  class Inner {
    final int number;

    Inner(int number) {
      this.number = number + offset;
    }
  }

  private final int offset = 10;

  @Test
  void theOriginalIsWhatFollowsTheCallOfAnother() {
    Sub plain = new Sub("abc", 5);
    List<Object> order = new ArrayList<>();
    try (Patch patch =
        Patch.constructor(Sub.class, String.class, long.class)
            .wrap(
                (Original<Void> original, Sub self, String name, Long size) -> {
                  order.add(self.name + self.size + self.seen);
                  original.call(self, name, size);
                  order.add(self.size);
                })) {
      Sub made = new Sub("abc", 5);
      assertThat(made.seen).isEqualTo(plain.seen);
      assertThat(made.made).isEqualTo(plain.made);
      assertThat(made.size).isEqualTo(5);
      assertThat(order).containsExactly("abc0null", 5L);
    }
    assertThat(new Sub("abc", 5).seen).isEqualTo(plain.seen);
  }

  @Test
  void otherArgumentsAndNoneAtAll() {
    try (Patch patch =
        Patch.constructor(Sub.class, String.class, long.class)
            .wrap(
                (Original<Void> original, Sub self, String name, Long size) -> {
                  if (size != 0) {
                    original.call(self, name + "!", size * 2);
                  }
                })) {
      Sub made = new Sub("a", 5);
      assertThat(made.name).isEqualTo("a"); // super(…) had been called
      assertThat(made.size).isEqualTo(10);
      assertThat(made.seen).containsExactly("initialized", "", "a", "a!", "a10");
      assertThat(new Sub("a", 0).seen).isNull();
      assertThat(new Sub("a", -1).size).isEqualTo(-2);
    }
  }

  @Test
  void abstractClassesAndCallsOfThis() {
    try (Patch base =
            Patch.constructor(Base.class, String.class)
                .wrap(
                    (Original<Void> original, Base self, String name) ->
                        original.call(self, name + "?"));
        Patch sub =
            Patch.constructor(Sub.class, String.class)
                .wrap(
                    (Original<Void> original, Sub self, String name) -> {
                      original.call(self, name);
                      original.call(self, name);
                    })) {
      Sub made = new Sub("x");
      assertThat(made.name).isEqualTo("x?");
      assertThat(made.made).isEqualTo(204);
    }
  }

  @Test
  void wrapsStackAndAreClosedInAnyOrder() {
    Patch one = wrapPoint(1);
    Patch two = wrapPoint(20);
    assertThat(new Point(0, 0)).isEqualTo(new Point(0, 0)).hasToString("Point[x=21, y=0]");
    one.close();
    assertThat(new Point(0, 0)).hasToString("Point[x=20, y=0]");
    Patch replaced =
        Patch.constructor(Point.class, int.class, int.class)
            .replace((Point self, Integer x, Integer y) -> {});
    assertThat(new Point(7, 7)).hasToString("Point[x=0, y=0]");
    Patch three = wrapPoint(300);
    replaced.close();
    two.close();
    assertThat(new Point(0, 0)).hasToString("Point[x=300, y=0]");
    three.close();
    assertThat(new Point(0, 0)).hasToString("Point[x=0, y=0]");
    Patch again = wrapPoint(4);
    assertThat(new Point(0, 0)).hasToString("Point[x=4, y=0]");
    again.close();
  }

  private static Patch wrapPoint(int more) {
    return Patch.constructor(Point.class, int.class, int.class)
        .wrap(
            (Original<Void> original, Point self, Integer x, Integer y) ->
                original.call(self, x + more, y));
  }

  @Test
  void aReplacedOneIsWrappedLaterAndOneThreadOnly() throws Exception {
    Patch replaced =
        Patch.constructor(Point.class, int.class, int.class)
            .replace((Point self, Integer x, Integer y) -> {});
    replaced.close();
    try (Patch other =
            Patch.constructor(Point.class, int.class, int.class)
                .inThread(new Thread(() -> {}))
                .replace((Point self, Integer x, Integer y) -> {});
        Patch mine =
            Patch.constructor(Point.class, int.class, int.class)
                .inThisThread()
                .wrapAny((original, arguments) -> original.call(arguments[0], 8, 9))) {
      assertThat(new Point(1, 2)).hasToString("Point[x=8, y=9]");
    }
  }

  @Test
  void exceptionsOfTheOriginalComeThroughAndAnotherObjectIsNotMade() {
    try (Patch patch = wrapPoint(-5)) {
      assertThatThrownBy(() -> new Point(1, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("x is -4");
      assertThat(new Point(6, 1)).hasToString("Point[x=1, y=1]");
    }
    try (Patch patch =
        Patch.constructor(Point.class, int.class, int.class)
            .wrap(
                (Original<Void> original, Point self, Integer x, Integer y) ->
                    original.call(null, x, y))) {
      assertThatThrownBy(() -> new Point(1, 1)).isInstanceOf(NullPointerException.class);
    }
  }

  @Test
  void innerClassesGetTheirOuterObjectAndHandlesDoNotBox() throws Throwable {
    try (Patch patch =
        Patch.constructor(Inner.class, ConstructorWrapTest.class, int.class)
            .wrap(
                (Original<Void> original,
                    Inner self,
                    ConstructorWrapTest outer,
                    Integer number) -> {
                  MethodHandle handle = original.handle();
                  handle.invoke(self, outer, number + outer.offset);
                })) {
      assertThat(new Inner(1).number).isEqualTo(21);
    }
  }

  @Test
  void anOriginalThatWasKeptStillWorks() throws Throwable {
    List<Original<Void>> kept = new ArrayList<>();
    try (Patch patch =
        Patch.constructor(Sub.class, String.class)
            .wrap((Original<Void> original, Sub self, String name) -> kept.add(original))) {
      assertThat(new Sub("a").made).isEqualTo(4);
    }
    Sub sub = new Sub("a");
    kept.get(0).call(sub, "a");
    assertThat(sub.made).isEqualTo(204);
    assertThat(sub.seen).hasSize(5);
  }

  @Test
  void constructorsOfTheJdk() {
    List<Object> made = new ArrayList<>();
    try (Patch patch =
        Patch.constructor(java.util.PriorityQueue.class, int.class, java.util.Comparator.class)
            .wrapAny(
                (original, arguments) -> {
                  made.add(new java.util.PriorityQueue<>(List.of(arguments[1])).peek());
                  return original.call(arguments);
                })) {
      assertThat(new java.util.PriorityQueue<>(List.of(3, 2)).poll()).isEqualTo(2);
      java.util.PriorityQueue<Integer> queue = new java.util.PriorityQueue<>(5);
      queue.addAll(List.of(3, 1));
      assertThat(queue.poll()).isEqualTo(1);
    }
    assertThat(made).containsExactly(5);
  }

  @Test
  void stackTracesShowTheConstructor() {
    List<String> frames = new ArrayList<>();
    try (Patch patch =
        Patch.constructor(Point.class, int.class, int.class)
            .wrapAny((original, arguments) -> original.call(arguments))) {
      try {
        frames.add(new Point(-1, 0).toString());
      } catch (IllegalArgumentException e) {
        Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().equals(Point.class.getName()))
            .forEach(frame -> frames.add(frame.getMethodName()));
      }
    }
    assertThat(frames).containsExactly("<init>", "<init>");
  }

  @Test
  void objectsAreWholeWhileWrapsComeAndGo() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Thread thread = new Thread(() -> make(stop, wrong));
      thread.start();
      threads.add(thread);
    }
    for (int round = 0; round < 30 && wrong.isEmpty(); round++) {
      Patch one = wrapPoint(1000);
      Patch two = wrapPoint(2000);
      Patch three =
          Patch.constructor(Sub.class, String.class, long.class)
              .wrapAny((original, arguments) -> original.call(arguments));
      one.close();
      assertThat(new Point(1, 2)).hasToString("Point[x=2001, y=2]");
      two.close();
      three.close();
    }
    stop.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(wrong).isEmpty();
  }

  private static void make(AtomicBoolean stop, Queue<String> wrong) {
    for (int i = 0; !stop.get() && wrong.isEmpty(); i = (i + 1) % 1000) {
      try {
        Point point = new Point(i, 5);
        if (point.x() % 1000 != i || point.x() > 3999 || point.y() != 5) {
          wrong.add(point.toString());
        }
        Sub sub = new Sub("abc", i);
        if (sub.made != 4 || sub.size != i || sub.seen.size() != 5) {
          wrong.add(sub.made + " " + sub.size + " " + sub.seen);
        }
      } catch (Throwable e) {
        wrong.add(e.toString());
      }
    }
  }

  /** As Java from 25 on allows it (JEP 513): what is declared before is used after. */
  private static Class<?> flexible() throws Exception {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
    String name = "dev/liveswap/patched/Flexible";
    writer.visit(V17, ACC_PUBLIC | ACC_SUPER, name, null, "java/lang/Object", null);
    writer.visitField(ACC_PUBLIC | ACC_FINAL, "twice", "I", null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "(I)V", null, null);
    code.visitCode();
    code.visitVarInsn(ILOAD, 1);
    code.visitInsn(ICONST_2);
    code.visitInsn(IMUL);
    code.visitVarInsn(ISTORE, 2);
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ILOAD, 2);
    code.visitFieldInsn(PUTFIELD, name, "twice", "I");
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return MethodHandles.lookup().defineClass(writer.toByteArray());
  }

  @Test
  void aVariableOfBeforeThatIsUsedAfterIsRefusedAndOtherPatchesStay() throws Exception {
    Class<?> flexible = flexible();
    Constructor<?> constructor = flexible.getConstructor(int.class);
    try (Patch replaced = Patch.constructor(constructor).replace((Object self, Integer n) -> {})) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(
                () ->
                    Patch.constructor(constructor)
                        .wrapAny((original, arguments) -> original.call(arguments)))
            .isInstanceOfSatisfying(
                PatchException.class,
                e -> assertThat(e.reason()).isEqualTo(PatchException.Reason.NOT_PATCHABLE))
            .hasMessageContaining("declared before");
      }
      assertThat(replaced.isInForce()).isTrue();
      assertThat(flexible.getField("twice").get(constructor.newInstance(4))).isEqualTo(0);
    }
    assertThat(flexible.getField("twice").get(constructor.newInstance(4))).isEqualTo(8);
  }

  @Test
  void enumsAreMadeOnceSoOnlyTheSignatureMatters() {
    assertThat(Level.values()).hasSize(2);
    try (Patch patch =
        Patch.constructor(Level.class, String.class, int.class)
            .wrapAny((original, arguments) -> original.call(arguments))) {
      assertThat(patch.isInForce()).isTrue();
    }
  }
}
