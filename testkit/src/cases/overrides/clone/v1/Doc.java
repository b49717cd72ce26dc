class Doc implements Cloneable {
  int a = 1;
  int[] b = {2};

  @Override
  public Doc clone() throws CloneNotSupportedException {
    Doc copy = (Doc) super.clone();
    copy.b = b.clone();
    return copy;
  }
}
