class Task implements Runnable, java.util.concurrent.Callable<String>, Iterable<String>, AutoCloseable, CharSequence {
  static final StringBuilder LOG = new StringBuilder();

  public void run() {
    LOG.append("run ").append(helper());
  }

  public String call() throws Exception {
    return "called";
  }

  private String helper() {
    return "old";
  }

  public java.util.Iterator<String> iterator() {
    return java.util.List.of("a").iterator();
  }

  public void close() {
    LOG.append("closed");
  }

  public int length() {
    return 3;
  }

  public char charAt(int i) {
    return (char) ('a' + i);
  }

  public CharSequence subSequence(int a, int b) {
    return "sub";
  }
}
