class Derived extends Base {
  static String tag = "derived tag";
  String name = "derived name";
  int n = 2;
}
