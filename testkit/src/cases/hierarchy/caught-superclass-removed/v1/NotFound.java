class NotFound extends RuntimeException {
  NotFound(String what) { super(what + " is not there"); }
  int status() { return 405; }
}
