package subject;

class Base {
  int base = 1;
}
