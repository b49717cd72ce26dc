class Top {
  String m() {
    return "top";
  }
}
