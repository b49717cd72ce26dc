enum Op implements Token, Runnable, Applied {
  MINUS {
    @Override
    public int apply(int a, int b) { return a - b; }
    @Override
    public String label() { return "minus, " + super.label(); }
  },
  PLUS {
    @Override
    public int apply(int a, int b) { return a + b; }
    @Override
    public void run() { runs += 10; }
  },
  NONE;

  static int runs;

  @Override
  public void run() { runs++; }
}
