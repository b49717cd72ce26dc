import java.io.*;

class Replaced implements Serializable {
  String text = "r";
}
