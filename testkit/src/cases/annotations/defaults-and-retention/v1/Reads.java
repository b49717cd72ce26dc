class Reads {
  static String mark(Mark mark) { return mark.size() + mark.name() + mark.policy(); }
}
