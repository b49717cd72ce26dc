class Top {
  String m() {
    return "TOP";
  }
}
