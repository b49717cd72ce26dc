class NotFound extends AppException {
  NotFound(String what) { super("no " + what, 404); }
}
