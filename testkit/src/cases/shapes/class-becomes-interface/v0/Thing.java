public class Thing { static int n() { return 1; } }
