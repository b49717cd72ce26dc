@Note("on class")
class Marked {
  @Note("on field") int f;

  @Note("on method")
  void m() {}
}
