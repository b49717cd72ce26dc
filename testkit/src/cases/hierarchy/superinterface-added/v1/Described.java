interface Described {
  default String describe() { return "described " + toString() + kind(); }
  default String kind() { return " kind"; }
}
