class Denied extends AppException {
  Denied() { super("denied", 403); detail = "not yours"; }
}
