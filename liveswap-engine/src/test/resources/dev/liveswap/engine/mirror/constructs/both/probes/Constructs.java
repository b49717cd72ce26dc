package probes;

import java.util.ArrayList;
import java.util.List;
import probe.Dump;
import probe.Probe;

public final class Constructs implements Probe {
  @Override
  public List<String> observe() {
    List<String> lines = new ArrayList<>();
    for (Class<?> type :
        List.of(demo.Outer.class, demo.Point.class, demo.Note.class, demo.Form.class, demo.Form.Circle.class)) {
      lines.addAll(Dump.of(type));
    }
    lines.add("weight " + demo.Outer.class.getAnnotation(demo.Note.class).weight());
    return lines;
  }
}
