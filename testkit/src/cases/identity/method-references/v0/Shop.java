public class Shop extends Base { int n = 4; String all() { return "none"; } static class In { int z = 6; } }
