interface Named {
  default String m() {
    return "default";
  }
}
