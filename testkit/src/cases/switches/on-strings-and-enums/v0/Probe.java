import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) {
    for (String word : new String[] {"a", "Aa", "BB", "b", "other"}) saw.accept(word, Words.number(word));
    for (Day day : Day.values()) saw.accept(day.name(), Words.kind(day) + Words.second(Day.class.cast(day)));
  }
}
