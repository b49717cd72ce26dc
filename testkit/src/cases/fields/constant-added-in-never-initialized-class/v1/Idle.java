class Idle { static int s = Integer.parseInt("1"); final int limit = 5; static final int L = 6; static String text() { return "idle" + s + new Idle().limit + new Idle().get(); }
 int get() { return this.limit + L; } }
