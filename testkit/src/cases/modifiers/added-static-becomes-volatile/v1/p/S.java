package p;
public class S { static int n = 5; public static String all() { return "" + n++; } }
