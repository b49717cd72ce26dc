public abstract class Thing { static int n() { return 2; } }
