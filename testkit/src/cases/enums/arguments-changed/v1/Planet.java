import java.util.*;

enum Planet {
  VENUS(30, "v"), EARTH(10, "e"), MARS(40, "m");

  private static final Map<Integer, Planet> BY_MASS = new HashMap<>();

  static {
    for (Planet planet : values()) BY_MASS.put(planet.mass, planet);
  }

  private final int mass;
  private final String label;

  Planet(int mass, String label) { this.mass = mass; this.label = label; }

  static Planet of(int mass) { return BY_MASS.get(mass); }

  String describe() { return label + mass; }
}
