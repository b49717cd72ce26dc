package probes;

import java.util.ArrayList;
import java.util.List;
import probe.Dump;
import probe.Probe;

public final class WholeDump implements Probe {
  @Override
  public List<String> observe() {
    List<String> lines = new ArrayList<>();
    lines.addAll(Dump.of(demo.Thing.class));
    lines.addAll(Dump.of(demo.Shape.class));
    lines.addAll(Dump.of(demo.Sub.class));
    lines.addAll(Dump.of(demo.Base.class));
    return lines;
  }
}
