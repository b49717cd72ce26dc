class User {
  final String name;

  User(String name) {
    this.name = name;
  }
}
