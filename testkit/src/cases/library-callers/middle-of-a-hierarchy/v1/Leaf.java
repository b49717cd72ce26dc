class Leaf extends Mid {
  @Override
  public void write(String s) throws java.io.IOException {
    log.append("{leaf ");
    super.write(s);
    log.append("}");
  }

  @Override
  public void write(int c) throws java.io.IOException {
    super.write(Character.toUpperCase(c));
  }
}
