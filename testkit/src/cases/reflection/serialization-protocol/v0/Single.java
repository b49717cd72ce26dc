import java.io.*;

class Single implements Serializable {
  static final Single ONLY = new Single();
}
