class Registry {
  private static Source store;

  static void start() {
    store = new Store("s");
  }

  static String load() {
    return store.load();
  }
}
