import java.io.*;

class Replaced implements Serializable {
  String text = "r";

  Object writeReplace() {
    return "replaced " + text;
  }
}
