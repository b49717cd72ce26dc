import java.io.IOException;

class Risk {
  StringBuilder trail = new StringBuilder();

  int risky(int i) throws IOException {
    try {
      trail.append("try").append(i);
      if (i == 1) {
        throw new IOException("one");
      }
      if (i == 2) {
        throw new IllegalStateException("two");
      }
      return i;
    } catch (IllegalStateException e) {
      trail.append(" caught ").append(e.getMessage());
      return -1;
    } finally {
      trail.append(" finally;");
    }
  }

  static String resources() {
    StringBuilder log = new StringBuilder();
    try (AutoCloseable one = () -> log.append("close1 ");
        AutoCloseable two = () -> log.append("close2 ")) {
      log.append("body ");
      throw new RuntimeException("x");
    } catch (Exception e) {
      log.append("caught ").append(e.getMessage());
    }
    return log.toString();
  }
}
