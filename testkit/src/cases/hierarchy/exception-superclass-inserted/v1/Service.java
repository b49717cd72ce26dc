class Service {
  String log = "";

  String find(String key) {
    if (key.equals("x")) {
      throw new NotFound(key);
    }
    if (key.equals("d")) {
      throw new Denied();
    }
    if (key.equals("c")) {
      throw new Conflict();
    }
    return "found " + key;
  }

  String handle(String key) {
    try {
      return find(key);
    } catch (AppException e) {
      return "app " + e.status() + e.getMessage() + e.detail;
    } catch (RuntimeException e) {
      return "runtime " + e.getMessage();
    } finally {
      log += key;
    }
  }

  String either(String key) {
    try {
      return find(key);
    } catch (AppException | Conflict e) {
      return "either " + e.getMessage();
    }
  }

  String again(String key) {
    try {
      try {
        return find(key);
      } catch (AppException e) {
        log += e.status();
        throw e;
      }
    } catch (Conflict e) {
      return "conflict";
    } catch (RuntimeException e) {
      return "thrown again " + (e instanceof AppException);
    }
  }
}
