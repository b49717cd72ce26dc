package shop.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.util.Log;

public class Bus {
  private final Map<Class<? extends Event>, List<Listener<? super Event>>> listeners =
      new LinkedHashMap<>();

  @SuppressWarnings("unchecked")
  public <E extends Event> void listen(Class<E> type, Listener<? super E> listener) {
    listeners.computeIfAbsent(type, each -> new ArrayList<>()).add(event -> listener.on((E) event));
  }

  public void send(Event event) {
    Log.debug(describe(event));
    for (Listener<? super Event> listener : listeners.getOrDefault(event.getClass(), List.of())) {
      listener.on(event);
    }
  }

  private String describe(Event event) {
    return "event " + event.text();
  }
}
