class Idle { static int s = Integer.parseInt("1"); static String text() { return "idle" + s; } }
