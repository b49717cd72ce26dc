class Mid extends Top {
  @Override
  public void write(String s) throws java.io.IOException {
    log.append("(mid ");
    super.write(s);
    log.append(")");
  }

  @Override
  public java.io.Writer append(CharSequence s) throws java.io.IOException {
    log.append('+');
    return super.append(s);
  }
}
