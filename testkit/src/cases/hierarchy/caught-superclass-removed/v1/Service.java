class Service {
  static final NotFound old = new NotFound("old");
  String log = "";

  String call(RuntimeException thrown) {
    try {
      throw thrown;
    } catch (AppException e) {
      return "app " + e.status() + e.getMessage();
    } catch (IllegalStateException e) {
      return "state " + e.getMessage();
    } catch (RuntimeException e) {
      return "other " + e.getMessage();
    } finally {
      log += "f";
    }
  }

  String nested(RuntimeException thrown) {
    int depth = 1;
    try {
      depth++;
      try {
        depth++;
        throw thrown;
      } catch (AppException | IllegalStateException e) {
        return "inner " + depth + e.getMessage();
      } finally {
        log += depth;
      }
    } catch (NotFound e) {
      return "not found " + depth + e.getMessage();
    } catch (Exception e) {
      return "outer " + depth + e.getMessage();
    }
  }

  synchronized String unhandled(RuntimeException thrown) {
    synchronized (this) {
      try {
        throw thrown;
      } catch (AppException e) {
        return "app " + e.status();
      }
    }
  }
}
