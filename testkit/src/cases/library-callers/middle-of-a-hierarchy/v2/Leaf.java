class Leaf extends Mid {
}
