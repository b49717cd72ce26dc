class Risk {
  StringBuilder trail = new StringBuilder();
}
