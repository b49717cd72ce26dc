enum Step implements Named {
  START {
    @Override
    String text(int times) {
      return "begin" + super.text(times);
    }
  },
  STOP;

  String text(int times) {
    return "any" + times + name();
  }

  @Override
  public String named() {
    return "of all";
  }
}
