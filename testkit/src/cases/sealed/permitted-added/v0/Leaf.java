final class Leaf extends Base {}
