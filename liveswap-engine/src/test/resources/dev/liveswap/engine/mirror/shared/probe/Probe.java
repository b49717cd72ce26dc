package probe;

import java.util.List;

public interface Probe {
  List<String> observe() throws Exception;
}
