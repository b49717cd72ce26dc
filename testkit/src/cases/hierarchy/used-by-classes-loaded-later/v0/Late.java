import java.util.List;
import java.util.function.Supplier;

class Late {
  static class Sub extends Cart {
    @Override
    public String name() {
      return "late";
    }
  }

  static String use(List<?> all) {
    StringBuilder text = new StringBuilder();
    for (Object each : all) {
      if (each instanceof Named named) {
        Supplier<String> loud = named::loud;
        text.append(loud.get()).append(new Holder(named).show()).append(twice(named)).append(' ');
      }
    }
    return text.append(Named.class.isInstance(all.get(0))).toString();
  }

  static <T extends Named> String twice(T named) {
    return named.loud() + named.name();
  }
}
