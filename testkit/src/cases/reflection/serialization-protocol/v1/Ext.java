import java.io.*;

public class Ext implements Externalizable {
  int x = 4;
  int y = 5;

  public Ext() {}

  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(x);
    out.writeInt(y + 1);
  }

  public void readExternal(ObjectInput in) throws IOException {
    x = in.readInt();
    y = in.readInt();
  }

  public String toString() {
    return "Ext" + x + y;
  }
}
