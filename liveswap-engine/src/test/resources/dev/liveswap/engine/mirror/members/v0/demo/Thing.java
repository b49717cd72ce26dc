package demo;

import java.io.Serializable;
import java.util.List;

@Mark("old")
public class Thing extends Base implements Serializable, Shape {
  public int kept = 1;
  private transient Object goes;
  List<String> retyped;

  public Thing() {}

  public String stays(@Mark("p0") String first) {
    return "stays " + first;
  }

  public void removed() {}

  public static String turnsStatic() {
    return "was static";
  }

  public String overloaded(int i) {
    return "int " + i;
  }

  class Inner {}
}
