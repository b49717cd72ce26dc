@Kinds.Handed("base")
class Base {
  @Kinds.Use String name;

  @Kinds.One(1)
  @Kinds.One(2)
  void m() {}

  @Kinds.Use String added(java.util.List<@Kinds.Use String> all) {
    return null;
  }
}
