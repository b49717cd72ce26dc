package dev.liveswap.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReloadGateTest {
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);

  @Test
  void othersWaitUntilItIsOpened() throws Exception {
    ReloadGate gate = new ReloadGate(HOUR_MILLIS);
    AtomicBoolean opened = new AtomicBoolean();
    CompletableFuture<Boolean> passedAfter = new CompletableFuture<>();
    gate.close();
    Thread other =
        new Thread(
            () -> {
              gate.pass();
              passedAfter.complete(opened.get());
            });
    other.start();
    awaitWaiting(other);
    assertThat(passedAfter).isNotDone();
    opened.set(true);
    gate.open();
    assertThat(passedAfter.get()).isTrue();
  }

  @Test
  void whoClosedItPasses() {
    ReloadGate gate = new ReloadGate(HOUR_MILLIS);
    gate.close();
    gate.pass();
    gate.open();
    gate.open();
    gate.pass();
  }

  @Test
  void patienceEnds() throws Exception {
    ReloadGate gate = new ReloadGate(1);
    gate.close();
    CompletableFuture.runAsync(gate::pass).get();
  }

  @Test
  void anInterruptionStaysWithTheThread() throws Exception {
    ReloadGate gate = new ReloadGate(HOUR_MILLIS);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    gate.close();
    Thread other =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              gate.pass();
              interrupted.complete(Thread.interrupted());
            });
    other.start();
    awaitWaiting(other);
    gate.open();
    assertThat(interrupted.get()).isTrue();
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }
}
