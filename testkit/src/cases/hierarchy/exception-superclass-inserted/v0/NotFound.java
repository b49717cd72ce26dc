class NotFound extends RuntimeException {
  NotFound(String what) { super("no " + what); }
}
