import java.util.*;

enum Planet {
  EARTH(10), MARS(20);

  private static final Map<Integer, Planet> BY_MASS = new HashMap<>();

  static {
    for (Planet planet : values()) BY_MASS.put(planet.mass, planet);
  }

  private final int mass;

  Planet(int mass) { this.mass = mass; }

  static Planet of(int mass) { return BY_MASS.get(mass); }

  String describe() { return name() + mass; }
}
