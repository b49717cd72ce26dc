class Flow {
  static String through(Step... steps) {
    String s = "s";
    for (Step step : steps) {
      s = step.go(s);
    }
    return s;
  }
}
