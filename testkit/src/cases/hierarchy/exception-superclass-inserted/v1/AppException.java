abstract class AppException extends RuntimeException {
  private final int status;
  String detail = "none";

  AppException(String message, int status) {
    super("app: " + message);
    this.status = status;
  }

  int status() { return status; }

  @Override public String getMessage() { return super.getMessage() + " (" + status + ")"; }
}
