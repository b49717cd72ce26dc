package shop.event;

import java.util.ArrayList;
import java.util.List;
import shop.util.AtStart;

public class Audit {
  private final List<String> entries = new ArrayList<>();

  @AtStart
  public void attach(Bus bus) {
    bus.listen(Event.BookAdded.class, event -> entries.add("book " + event.book().title()));
    bus.listen(
        Event.OrderPlaced.class,
        new Listener<Event.OrderPlaced>() {
          @Override
          public void on(Event.OrderPlaced event) {
            entries.add(line(event));
          }

          private String line(Event.OrderPlaced event) {
            return "order " + event.order().summary();
          }
        });
    bus.listen(Event.OrderPaid.class, this::paid);
  }

  private void paid(Event.OrderPaid event) {
    entries.add("payment " + event.how() + " of " + event.order().customer().name());
  }

  public List<String> entries() {
    return List.copyOf(entries);
  }

  public void clear() {
    entries.clear();
  }
}
