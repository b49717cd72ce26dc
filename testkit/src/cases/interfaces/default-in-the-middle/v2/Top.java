interface Top {
  default String m() {
    return "top";
  }
}
