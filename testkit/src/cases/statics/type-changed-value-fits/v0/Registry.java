class Registry {
  private static Store store;

  static void start() {
    store = new Store("s");
  }

  static String load() {
    return store.load();
  }
}
