class Describes {
  static String it(Unit unit) { return unit.toString(); }
}
