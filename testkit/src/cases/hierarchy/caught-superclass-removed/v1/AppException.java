class AppException extends RuntimeException {
  AppException(String message) { super("app: " + message); }
  int status() { return 500; }
}
