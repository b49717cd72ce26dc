import java.io.*;
import java.util.*;

/** Never changes: everything it does with the enum has to follow by itself. */
class Users {
  static final EnumMap<Color, String> NAMES = new EnumMap<>(Color.class);
  static final EnumSet<Color> WARM = EnumSet.of(Color.RED);
  static final EnumSet<Color> ALL_BUT_RED = EnumSet.complementOf(WARM);

  static String switched(Color color) {
    switch (color) {
      case RED:
        return "r";
      case BLUE:
        return "b";
      default:
        return "other";
    }
  }

  static int arrow(Color color) {
    return switch (color) {
      case BLUE -> 2;
      case RED -> 1;
      default -> -1;
    };
  }

  static String filled() {
    EnumMap<Color, String> names = NAMES;
    for (Color color : Color.values()) {
      names.put(color, color.name().toLowerCase());
    }
    String all = names + " " + names.keySet() + names.values() + names.size() + names.containsKey(Color.BLUE);
    names.clear();
    return all;
  }

  static String sets() {
    EnumSet<Color> mine = EnumSet.copyOf(WARM);
    mine.addAll(Arrays.asList(Color.values()));
    String text = mine + " " + EnumSet.complementOf(mine) + EnumSet.allOf(Color.class)
        + EnumSet.range(Color.RED, Color.BLUE) + EnumSet.complementOf(WARM) + WARM + ALL_BUT_RED;
    for (Color color : Color.values()) {
      text += WARM.contains(color);
      boolean added = WARM.add(color);
      text += WARM.size() + "" + WARM;
      if (added) WARM.remove(color);
    }
    return text + WARM.equals(EnumSet.of(Color.RED)) + WARM.containsAll(mine) + mine.containsAll(WARM);
  }

  static String serialized() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Color.values());
      out.writeObject(EnumSet.allOf(Color.class));
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Color[] read = (Color[]) in.readObject();
      return Arrays.toString(read) + in.readObject() + (read[0] == Color.RED) + (read[1] == Color.BLUE);
    }
  }
}
