class Thing {
  public void a() {}

  void b() throws java.io.IOException {}

  transient int t;
  int u;
}
