package lib;

enum Kind {
  A
}
