import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    for (State s : State.values()) saw.accept(s.name(), s.text());
  }
}
enum State {
  A { String text() { return "a"; } }, B { String text() { return super.text() + "b"; } };
  String text() { return "default"; }
}
