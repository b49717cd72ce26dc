package p;
import java.io.*;
public class Outer implements Externalizable {
  int a = 1;
  public void writeExternal(ObjectOutput out) throws IOException { out.writeInt(a); }
  public void readExternal(ObjectInput in) throws IOException { a = in.readInt(); }
  @Override public String toString() { return "outer" + a; }
}
