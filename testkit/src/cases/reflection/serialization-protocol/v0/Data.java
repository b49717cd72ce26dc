import java.io.*;

class Data implements Serializable {
  int a = 1;

  public String toString() {
    String s = "" + a;
    return s;
  }
}
