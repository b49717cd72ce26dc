class Service {
  String find(String key) {
    if (key.equals("x")) {
      throw new NotFound(key);
    }
    if (key.equals("c")) {
      throw new Conflict();
    }
    return "found " + key;
  }

  String handle(String key) {
    try {
      return find(key);
    } catch (RuntimeException e) {
      return "runtime " + e.getMessage();
    }
  }
}
