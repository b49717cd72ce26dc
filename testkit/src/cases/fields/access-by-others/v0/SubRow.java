class SubRow extends data.Row {
  int see() {
    return 0;
  }
}
