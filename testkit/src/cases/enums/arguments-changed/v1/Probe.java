import java.util.*;
import java.util.function.BiConsumer;

public class Probe {
  static final List<Planet> kept = new ArrayList<>(List.of(Planet.EARTH, Planet.MARS));

  public static void observe(BiConsumer<String, Object> saw) {
    for (Planet planet : Planet.values()) {
      saw.accept(planet.name(), planet.describe());
    }
    for (Planet planet : kept) {
      saw.accept("kept " + planet, planet.describe() + (planet == Planet.valueOf(planet.name())));
    }
    saw.accept("found", Planet.of(10) + "" + Planet.of(20) + Planet.of(30) + Planet.of(40));
  }
}
