package p;
import java.io.*;
public class Item implements Serializable {
  String name = "n";
  int amount = 4;
  long[] prices = {1, 2};
  transient String skipped = "t";
  Item next;
  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeUTF("extra");
  }
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    skipped = in.readUTF();
  }
  @Override public String toString() {
    return name + amount + java.util.Arrays.toString(prices) + skipped + (next == null ? "" : next.name);
  }
}
