import java.io.*;
import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final EnumSet<Many> SOME = EnumSet.of(Many.C2, Many.C59);
  static final Set<Many> ALL = EnumSet.allOf(Many.class);
  static final EnumSet<Many> NONE = EnumSet.noneOf(Many.class);
  static final EnumMap<Many, String> MAP = new EnumMap<>(Map.of(Many.C2, "two", Many.C60, "sixty"));

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    saw.accept("count", Many.values().length);
    saw.accept("some", SOME.toString() + SOME.size() + SOME.contains(Many.C2) + SOME.contains(Many.C3));
    saw.accept("complement", EnumSet.complementOf(SOME).size());
    NONE.clear();
    Many last = Many.values()[Many.values().length - 1];
    saw.accept("last", last);
    saw.accept("added", NONE.add(last) + "" + NONE.add(last) + NONE + NONE.contains(last));
    EnumSet<Many> copy = SOME.clone();
    copy.add(last);
    saw.accept("copy", copy + " " + SOME);
    saw.accept("equal", SOME.equals(EnumSet.of(Many.C2, Many.C59)) + "" + EnumSet.of(Many.C59, Many.C2).equals(SOME) + SOME.equals(copy));
    saw.accept("hash", SOME.hashCode() == new HashSet<>(SOME).hashCode());
    saw.accept("contains all", copy.containsAll(SOME) + "" + SOME.containsAll(copy) + EnumSet.allOf(Many.class).containsAll(SOME));
    EnumSet<Many> mixed = EnumSet.copyOf(NONE);
    mixed.addAll(SOME);
    mixed.removeAll(EnumSet.of(Many.C59));
    saw.accept("mixed", mixed);
    saw.accept("retained", mixed.retainAll(SOME) + "" + mixed);
    saw.accept("range", EnumSet.range(Many.C58, last).size());
    Iterator<Many> i = NONE.iterator();
    i.next();
    i.remove();
    saw.accept("removed", NONE + "" + NONE.isEmpty() + NONE.remove(last) + SOME.stream().map(Many::name).toList());
    saw.accept("map", MAP + "" + MAP.containsKey(last) + MAP.size());
    saw.accept("array", Arrays.toString(SOME.toArray(new Many[0])));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(SOME);
    }
    saw.accept("serialized", bytes.size() > 50);
  }
}
