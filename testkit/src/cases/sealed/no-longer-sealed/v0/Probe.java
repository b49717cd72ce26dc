import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final Event kept = new Started();

  public static void observe(BiConsumer<String, Object> saw) {
    saw.accept("event", Event.class.isSealed() + Arrays.toString(Event.class.getPermittedSubclasses()));
    saw.accept("state", State.class.isSealed() + Arrays.toString(State.class.getPermittedSubclasses()));
    saw.accept("seen", Events.seen(kept));
    saw.accept("all", Events.all());
  }
}
