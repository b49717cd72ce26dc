class User {
  User(String name) {}
}
