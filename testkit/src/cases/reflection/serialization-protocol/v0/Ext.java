import java.io.*;

public class Ext implements Externalizable {
  int x = 4;

  public Ext() {}

  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(x);
  }

  public void readExternal(ObjectInput in) throws IOException {
    x = in.readInt();
  }

  public String toString() {
    return "Ext" + x;
  }
}
