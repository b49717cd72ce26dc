enum Simple implements Rule {
  SHORT {
    @Override
    public boolean test(String s) {
      return s.length() < 2;
    }
  },
  ODD {
    @Override
    public boolean test(String s) {
      return s.length() % 2 == 1;
    }
  }
}
