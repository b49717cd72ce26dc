package dev.liveswap.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListenersTest {
  @Test
  void aListenerIsThereAsOftenAsItWasAddedUntilEachIsRemoved() {
    ReloadListener listener = new ReloadListener() {};
    Listeners.Registration first = Listeners.add(listener);
    Listeners.Registration second = Listeners.add(listener);
    assertThat(Listeners.all()).containsExactly(listener, listener);

    first.close();
    first.close();
    assertThat(Listeners.all()).containsExactly(listener);
    second.close();
    assertThat(Listeners.all()).isEmpty();
  }

  @Test
  void anActionBelongsToOneClass() {
    Runnable action = () -> {};
    try (Listeners.Registration registration = Listeners.afterReload(ListenersTest.class, action)) {
      assertThat(Listeners.actionsOf(ListenersTest.class)).containsExactly(action);
      assertThat(Listeners.actionsOf(String.class)).isEmpty();
      assertThat(registration).isNotNull();
    }
    assertThat(Listeners.actionsOf(ListenersTest.class)).isEmpty();
  }
}
