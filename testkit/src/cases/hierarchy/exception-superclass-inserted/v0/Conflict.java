class Conflict extends IllegalStateException {
  Conflict() { super("conflict"); }
}
