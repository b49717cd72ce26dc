class Flow {
  static String through(Step... steps) {
    String s = "s";
    for (Step step : steps) {
      s = step.run(s);
    }
    return s;
  }
}
