package dev.liveswap.patched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveswap.api.Original;
import dev.liveswap.api.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sixteen threads call a method while it is patched and restored, again and again. */
class PatchLoadTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = Integer.getInteger("patch.rounds", 12);

  static final class Subject {
    private final int unit = 1;

    int value(int n) {
      return n * unit;
    }

    static long sum(long a, int depth) {
      return depth == 0 ? a : sum(a + 1, depth - 1);
    }
  }

  @BeforeAll
  static void connect() throws Exception {
    Patching.connect();
  }

  @Test
  void callersSeeTheOldCodeOrTheNewAndNothingElse() throws Exception {
    Subject subject = new Subject();
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong calls = new AtomicLong();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> call(subject, stop, calls, wrong));
      thread.start();
      threads.add(thread);
    }
    try {
      for (int round = 0; round < ROUNDS && wrong.isEmpty(); round++) {
        Patch one =
            Patch.method(Subject.class, "value")
                .wrap(
                    (Original<Integer> original, Subject self, Integer n) ->
                        original.call(self, n) + 1000);
        expect(subject.value(7), 1007);
        Patch two =
            Patch.method(Subject.class, "value").replace((Subject self, Integer n) -> n + 2000);
        expect(subject.value(7), 2007);
        Patch sum =
            Patch.method(Subject.class, "sum")
                .wrap(
                    (Original<Long> original, Long a, Integer depth) ->
                        original.call(a + 100, depth));
        one.close();
        expect(subject.value(7), 2007);
        sum.close();
        two.close();
        expect(subject.value(7), 7);
        awaitCalls(calls, calls.get() + 10_000);
      }
    } finally {
      stop.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
      Patch.unpatchAll();
    }
    assertThat(wrong).isEmpty();
    assertThat(subject.value(3)).isEqualTo(3);
  }

  private static void expect(int value, int wanted) {
    assertThat(value).isEqualTo(wanted);
  }

  private static void awaitCalls(AtomicLong calls, long wanted) {
    while (calls.get() < wanted) {
      Thread.onSpinWait();
    }
  }

  private static void call(
      Subject subject, AtomicBoolean stop, AtomicLong calls, Queue<String> wrong) {
    try {
      while (!stop.get()) {
        for (int i = 0; i < 100; i++) {
          int value = subject.value(i);
          if (value != i && value != i + 1000 && value != i + 2000) {
            wrong.add("value(" + i + ") is " + value);
          }
          long sum = Subject.sum(0, 3);
          if (sum != 3 && (sum % 100 != 3 || sum > 403)) {
            wrong.add("sum is " + sum);
          }
        }
        calls.addAndGet(100);
      }
    } catch (Throwable e) {
      wrong.add(e.toString());
    }
  }
}
