class User extends Entity<Integer> {
  User(int id, String name) {
    super(id);
    names.add(name);
  }
}
