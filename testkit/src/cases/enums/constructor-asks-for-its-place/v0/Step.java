import java.util.LinkedHashMap;
import java.util.Map;

enum Step {
  ORDER,
  PACK;

  private static final Map<String, Step> BY_LABEL = new LinkedHashMap<>();

  static {
    for (Step step : values()) {
      BY_LABEL.put(step.label, step);
    }
  }

  final String label;
  int uses;

  Step() {
    label = label();
  }

  private String label() {
    return (ordinal() + 1) + ". " + name();
  }

  static Step of(String label) {
    return BY_LABEL.get(label);
  }
}
