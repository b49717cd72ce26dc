class Thing {
  public final void a() throws InterruptedException {}

  void b() {}

  int t;
  transient int u;

  <X extends Exception> void c() throws X, java.io.IOException {}
}
