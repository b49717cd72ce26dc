class Memory implements Store {
  private String text = "";
  @Override
  public String read() { return text; }
  @Override
  public void write(String s) { text = s; }
}
