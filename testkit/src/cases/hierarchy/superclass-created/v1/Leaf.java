class Leaf extends Base { }
