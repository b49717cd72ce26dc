class Low {
  static native int poke();

  native int peek();
}
