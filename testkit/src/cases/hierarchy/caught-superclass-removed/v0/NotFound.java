class NotFound extends AppException {
  NotFound(String what) { super(what); }
  @Override int status() { return 404; }
}
