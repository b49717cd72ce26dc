class Task implements Runnable, java.util.concurrent.Callable<String>, Iterable<String>, AutoCloseable, CharSequence {
  static final StringBuilder LOG = new StringBuilder();

  public void run() {
    LOG.append("run ").append(helper());
  }

  public String call() throws Exception {
    if (strict()) {
      throw new java.io.IOException("strict " + extra);
    }
    return "called";
  }

  private String helper() {
    return "new" + extra();
  }

  int extra = 5;

  private boolean strict() {
    return extra == 6;
  }

  protected int extra() {
    return ++extra;
  }

  public java.util.Iterator<String> iterator() {
    return new java.util.Iterator<>() {
      int left = 2;

      public boolean hasNext() {
        return left > 0;
      }

      public String next() {
        return "n" + left-- + extra;
      }
    };
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

  @Override
  public String toString() {
    return "xyz";
  }
}
