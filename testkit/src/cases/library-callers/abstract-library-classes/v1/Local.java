class Local extends ThreadLocal<String> {
  @Override
  protected String initialValue() {
    return "initial";
  }
}
