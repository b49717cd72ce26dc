class Oops extends Exception { Oops(String m) { super(m); } }
