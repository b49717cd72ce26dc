class Holder {
  Object heavy = new byte[100];
}
