class Reader {
  static String read(Derived derived) {
    derived.n++;
    Base base = derived;
    return Derived.tag + Base.tag + derived.name + base.name + derived.n + base.n;
  }
}
