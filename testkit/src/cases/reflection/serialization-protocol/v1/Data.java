import java.io.*;

class Data implements Serializable {
  int a = 1;
  String b = "b";
  transient int c = 3;
  private static final long serialVersionUID = 77;

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeInt(c * 2);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    c = in.readInt();
  }

  public String toString() {
    String s = "" + a;
    s += b + c;
    return s;
  }
}
