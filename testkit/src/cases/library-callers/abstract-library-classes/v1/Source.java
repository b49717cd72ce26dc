import java.io.*;

class Source extends InputStream {
  int next;

  public int read() {
    return next < 3 ? next++ : -1;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    if (n > 0) {
      b[off] = 42;
    }
    return n;
  }

  @Override
  public void close() {
    next = 100;
  }
}
