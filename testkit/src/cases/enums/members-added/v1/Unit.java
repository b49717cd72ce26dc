import java.util.*;

enum Unit {
  METER("m", "km", "cm"), GRAM("g");

  private static final Map<String, Unit> BY_SIGN = new LinkedHashMap<>();

  static {
    for (Unit unit : values()) {
      for (String sign : unit.signs) BY_SIGN.put(sign, unit);
    }
  }

  final String[] signs;
  private final List<String> log = new ArrayList<>();
  private final String lower = name().toLowerCase();

  Unit(String... signs) { this.signs = signs; }

  static Unit of(String sign) { return BY_SIGN.get(sign); }

  String log() {
    log.add(lower);
    String text = log + lower + signs.length;
    log.clear();
    return text;
  }

  @Override
  public String toString() { return signs[0]; }
}
