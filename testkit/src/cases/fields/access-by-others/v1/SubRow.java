class SubRow extends data.Row {
  int see() {
    java.util.function.IntSupplier s = () -> guarded + this.open;
    return guarded * 10 + s.getAsInt();
  }
}
