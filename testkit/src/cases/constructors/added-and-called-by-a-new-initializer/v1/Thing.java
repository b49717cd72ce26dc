class Thing {
  static Part shared = Color.RED == null ? null : new Part(1.5, "shared", true);
  Object part = (Object) new Part(2.5, "part", true) instanceof Part one && one.size > 1 ? one.size : "none";

  String shown() {
    return "thing " + part + " " + shared.size;
  }
}
