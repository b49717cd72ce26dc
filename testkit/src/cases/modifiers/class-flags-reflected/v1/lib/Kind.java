package lib;

public enum Kind {
  A
}
