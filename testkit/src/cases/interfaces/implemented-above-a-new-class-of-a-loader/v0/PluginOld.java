public class PluginOld extends Base { public PluginOld() {} @Override public String get() { return "old"; } @Override public int compareTo(Base other) { return -1; } }
