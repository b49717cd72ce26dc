class Text extends Handler<String, Integer> {
  @Override
  Integer handle(String s) {
    return s.length();
  }
}
