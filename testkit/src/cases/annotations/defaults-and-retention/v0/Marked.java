@Mark
@Hidden
class Marked {
  void m(@Hidden int a) {}
}
