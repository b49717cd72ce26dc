class User {
  static String see(Id id) {
    return "" + id.id() + Id.name();
  }
}
