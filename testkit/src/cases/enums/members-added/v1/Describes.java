class Describes {
  static String it(Unit unit) { return unit + unit.log() + Unit.of("km") + Unit.of("g") + Unit.of("x"); }
}
