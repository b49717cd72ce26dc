enum Op implements Token, Runnable {
  PLUS,
  MINUS,
  NONE;

  static int runs;

  @Override
  public void run() { runs++; }
}
