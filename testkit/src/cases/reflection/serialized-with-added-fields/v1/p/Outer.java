package p;
import java.io.*;
public class Outer implements Externalizable {
  int a = 1;
  String b = "b";
  public void writeExternal(ObjectOutput out) throws IOException { out.writeInt(a); out.writeUTF(b); }
  public void readExternal(ObjectInput in) throws IOException { a = in.readInt(); b = in.readUTF() + "!"; }
  @Override public String toString() { return "outer" + a + b; }
}
