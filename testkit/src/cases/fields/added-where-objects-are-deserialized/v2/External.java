import java.io.*;

public class External implements Externalizable {
  private static final long serialVersionUID = 1;
  String made = " made"; transient int later = 3;
  public External() {}
  @Override public void writeExternal(ObjectOutput out) {}
  @Override public void readExternal(ObjectInput in) {}
  @Override public String toString() { return "external" + made + later; }
}
