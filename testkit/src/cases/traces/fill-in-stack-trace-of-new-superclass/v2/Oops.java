abstract class Coded extends Exception { final int code; Coded(String m, int c) { super(m); code = c; } @Override public synchronized Throwable fillInStackTrace() { return super.fillInStackTrace(); } @Override public String toString() { return code + super.toString(); } }
class Oops extends Coded { Oops(String m) { super(m, 5); } }

