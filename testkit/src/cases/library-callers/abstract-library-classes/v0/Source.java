import java.io.*;

class Source extends InputStream {
  int next;

  public int read() {
    return next < 3 ? next++ : -1;
  }
}
