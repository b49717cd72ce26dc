class Sub extends Order {
}
