package probes;

import java.io.ObjectStreamClass;
import java.util.List;
import probe.Dump;
import probe.Probe;

public final class Hidden implements Probe {
  @Override
  public List<String> observe() {
    List<String> lines = Dump.of(demo.Woven.class);
    lines.addAll(Dump.of(demo.Woven.Only.class));
    lines.add("uid " + ObjectStreamClass.lookup(demo.Woven.class).getSerialVersionUID());
    return lines;
  }
}
